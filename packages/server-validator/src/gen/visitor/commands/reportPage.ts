// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkBrowser } from "../../common/browser.ts";
import { checkPageUrl } from "../../common/page-url.ts";

const NAMES0: readonly string[] = ["url","title","browser","visitorversion"];

export function checkVisitorReportPageCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const url1 = data.url;
    if (url1 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (checkPageUrl(url1, `${at}/url`, check)) return true;
    }
    const title2 = data.title;
    if (title2 !== undefined) {
      if (!(typeof title2 === "string")) {
        if (check.type(`${at}/title`, "a string", title2)) return true;
      } else {
        if (title2.length > 300 && length(title2) > 300 && check.limit("maxLength", `${at}/title`, "at most 300 characters", title2)) return true;
      }
    }
    const browser3 = data.browser;
    if (browser3 === undefined) {
      if (check.required(at, "browser", data, NAMES0)) return true;
    } else {
      if (checkBrowser(browser3, `${at}/browser`, check)) return true;
    }
    const visitorversion4 = data.visitorversion;
    if (visitorversion4 === undefined) {
      if (check.required(at, "visitorversion", data, NAMES0)) return true;
    } else {
      if (!(typeof visitorversion4 === "string")) {
        if (check.type(`${at}/visitorversion`, "a string", visitorversion4)) return true;
      } else {
        if (visitorversion4 === "" && check.limit("minLength", `${at}/visitorversion`, "some text", visitorversion4)) return true;
        if (visitorversion4.length > 32 && length(visitorversion4) > 32 && check.limit("maxLength", `${at}/visitorversion`, "at most 32 characters", visitorversion4)) return true;
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "url" && key5 !== "title" && key5 !== "browser" && key5 !== "visitorversion" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
