// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkNavigationLink } from "../../common/navigation-link.ts";
import { checkNavigationOpen } from "../../common/navigation-open.ts";

const NAMES0: readonly string[] = ["url","confirm","open","link"];

export function checkVisitorNavigationEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const url1 = data.url;
    if (url1 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (!(typeof url1 === "string")) {
        if (check.type(`${at}/url`, "a string", url1)) return true;
      } else {
        if (url1 === "" && check.limit("minLength", `${at}/url`, "some text", url1)) return true;
        if (url1.length > 2048 && length(url1) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url1)) return true;
      }
    }
    const confirm2 = data.confirm;
    if (confirm2 !== undefined) {
      if (!(typeof confirm2 === "string")) {
        if (check.type(`${at}/confirm`, "a string", confirm2)) return true;
      } else {
        if (confirm2 === "" && check.limit("minLength", `${at}/confirm`, "some text", confirm2)) return true;
        if (confirm2.length > 100 && length(confirm2) > 100 && check.limit("maxLength", `${at}/confirm`, "at most 100 characters", confirm2)) return true;
      }
    }
    const open3 = data.open;
    if (open3 !== undefined) {
      if (checkNavigationOpen(open3, `${at}/open`, check)) return true;
    }
    const link4 = data.link;
    if (link4 !== undefined) {
      if (checkNavigationLink(link4, `${at}/link`, check)) return true;
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "url" && key5 !== "confirm" && key5 !== "open" && key5 !== "link" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
