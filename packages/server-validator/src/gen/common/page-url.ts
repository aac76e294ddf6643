// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

export function checkPageUrl(data: unknown, at: string, check: Check): boolean {
  if (!(typeof data === "string")) {
    if (check.type(at, "a string", data)) return true;
  } else {
    if (data.length > 2048 && length(data) > 2048 && check.limit("maxLength", at, "at most 2048 characters", data)) return true;
  }
  return false;
}
