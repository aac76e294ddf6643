// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["reason"];

export function checkVisitorMaskingerrorEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const reason1 = data.reason;
    if (reason1 === undefined) {
      if (check.required(at, "reason", data, NAMES0)) return true;
    } else {
      if (!(typeof reason1 === "string")) {
        if (check.type(`${at}/reason`, "a string", reason1)) return true;
      } else {
        if (reason1.length > 1000 && length(reason1) > 1000 && check.limit("maxLength", `${at}/reason`, "at most 1000 characters", reason1)) return true;
      }
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "reason" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
