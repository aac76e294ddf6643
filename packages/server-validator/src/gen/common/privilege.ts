// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

const WORDS0: readonly string[] = ["CBGUESTRC","CBGUESTSE","NAVASSIST","ACCESSIBILITY","INVITEGUEST"];

export function checkPrivilege(data: unknown, at: string, check: Check): boolean {
  if (check.closed) {
    if (data !== "CBGUESTRC" && data !== "CBGUESTSE" && data !== "NAVASSIST" && data !== "ACCESSIBILITY" && data !== "INVITEGUEST" && check.word(at, data, WORDS0)) return true;
  } else {
    if (!(typeof data === "string")) {
      if (check.type(at, "a string", data)) return true;
    } else {
      if (data.length > 32 && length(data) > 32 && check.limit("maxLength", at, "at most 32 characters", data)) return true;
    }
  }
  return false;
}
