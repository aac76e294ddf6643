// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

const WORDS0: readonly string[] = ["agent","visitor","error"];

export function checkVisitorSessionEnd(data: unknown, at: string, check: Check): boolean {
  if (check.closed) {
    if (data !== "agent" && data !== "visitor" && data !== "error" && check.word(at, data, WORDS0)) return true;
  } else {
    if (!(typeof data === "string")) {
      if (check.type(at, "a string", data)) return true;
    } else {
      if (data.length > 128 && length(data) > 128 && check.limit("maxLength", at, "at most 128 characters", data)) return true;
    }
  }
  return false;
}
