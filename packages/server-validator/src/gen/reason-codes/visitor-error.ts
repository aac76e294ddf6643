// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

const WORDS0: readonly string[] = ["service","conndrop","dupkey","maskingerror","SCRIPT_NOT_LOADED"];

export function checkVisitorError(data: unknown, at: string, check: Check): boolean {
  if (check.closed) {
    if (data !== "service" && data !== "conndrop" && data !== "dupkey" && data !== "maskingerror" && data !== "SCRIPT_NOT_LOADED" && check.word(at, data, WORDS0)) return true;
  } else {
    if (!(typeof data === "string")) {
      if (check.type(at, "a string", data)) return true;
    } else {
      if (data.length > 64 && length(data) > 64 && check.limit("maxLength", at, "at most 64 characters", data)) return true;
    }
  }
  return false;
}
