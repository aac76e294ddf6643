// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkBrowser } from "../../common/browser.ts";
import { checkPageUrl } from "../../common/page-url.ts";

const NAMES0: readonly string[] = ["url","browser","visitorversion","title"];

export function checkAgentNavigateEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const url1 = data.url;
    if (url1 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (checkPageUrl(url1, `${at}/url`, check)) return true;
    }
    const browser2 = data.browser;
    if (browser2 === undefined) {
      if (check.required(at, "browser", data, NAMES0)) return true;
    } else {
      if (checkBrowser(browser2, `${at}/browser`, check)) return true;
    }
    const visitorversion3 = data.visitorversion;
    if (visitorversion3 === undefined) {
      if (check.required(at, "visitorversion", data, NAMES0)) return true;
    } else {
      if (!(typeof visitorversion3 === "string")) {
        if (check.type(`${at}/visitorversion`, "a string", visitorversion3)) return true;
      } else {
        if (visitorversion3.length > 32 && length(visitorversion3) > 32 && check.limit("maxLength", `${at}/visitorversion`, "at most 32 characters", visitorversion3)) return true;
      }
    }
    const title4 = data.title;
    if (title4 !== undefined) {
      if (!(typeof title4 === "string")) {
        if (check.type(`${at}/title`, "a string", title4)) return true;
      } else {
        if (title4.length > 300 && length(title4) > 300 && check.limit("maxLength", `${at}/title`, "at most 300 characters", title4)) return true;
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "url" && key5 !== "browser" && key5 !== "visitorversion" && key5 !== "title" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
