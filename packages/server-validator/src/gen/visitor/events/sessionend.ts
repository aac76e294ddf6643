// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkVisitorSessionEnd } from "../../reason-codes/visitor-session-end.ts";

const NAMES0: readonly string[] = ["reason"];

export function checkVisitorSessionendEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const reason1 = data.reason;
    if (reason1 === undefined) {
      if (check.required(at, "reason", data, NAMES0)) return true;
    } else {
      if (checkVisitorSessionEnd(reason1, `${at}/reason`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "reason" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
