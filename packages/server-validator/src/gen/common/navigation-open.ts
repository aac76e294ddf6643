// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";

const NAMES0: readonly string[] = ["target","features"];

export function checkNavigationOpen(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const target1 = data.target;
    if (target1 === undefined) {
      if (check.required(at, "target", data, NAMES0)) return true;
    } else {
      if (!(typeof target1 === "string")) {
        if (check.type(`${at}/target`, "a string", target1)) return true;
      } else {
        if (target1.length > 64 && length(target1) > 64 && check.limit("maxLength", `${at}/target`, "at most 64 characters", target1)) return true;
      }
    }
    const features2 = data.features;
    if (features2 !== undefined) {
      if (!(typeof features2 === "string")) {
        if (check.type(`${at}/features`, "a string", features2)) return true;
      } else {
        if (features2.length > 200 && length(features2) > 200 && check.limit("maxLength", `${at}/features`, "at most 200 characters", features2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "target" && key3 !== "features" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
