// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const PATTERN0 = /^[A-Za-z0-9_-]{1,50}$/;

export function checkSessionKey(data: unknown, at: string, check: Check): boolean {
  if (!(typeof data === "string")) {
    if (check.type(at, "a string", data)) return true;
  } else {
    if (!PATTERN0.test(data) && check.limit("pattern", at, "text that matches ^[A-Za-z0-9_-]{1,50}$", data)) return true;
  }
  return false;
}
