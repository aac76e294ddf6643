// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const PATTERN0 = /^[0-9]{1,4}$/;

export function checkParticipantNumber(data: unknown, at: string, check: Check): boolean {
  if (!(typeof data === "string")) {
    if (check.type(at, "a string", data)) return true;
  } else {
    if (!PATTERN0.test(data) && check.limit("pattern", at, "text that matches ^[0-9]{1,4}$", data)) return true;
  }
  return false;
}
