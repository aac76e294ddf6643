// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

const WORDS0: readonly string[] = ["agent","guest","visitor"];

export function checkParticipantRole(data: unknown, at: string, check: Check): boolean {
  if (check.closed) {
    if (data !== "agent" && data !== "guest" && data !== "visitor" && check.word(at, data, WORDS0)) return true;
  } else {
    if (!(typeof data === "string")) {
      if (check.type(at, "a string", data)) return true;
    } else {
      if (data.length > 32 && length(data) > 32 && check.limit("maxLength", at, "at most 32 characters", data)) return true;
    }
  }
  return false;
}
