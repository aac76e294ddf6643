// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";

const NAMES0: readonly string[] = ["target"];

export function checkNavigationLink(data: unknown, at: string, check: Check): boolean {
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
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "target" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
