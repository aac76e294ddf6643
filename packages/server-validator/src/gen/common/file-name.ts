// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

export function checkFileName(data: unknown, at: string, check: Check): boolean {
  if (!(typeof data === "string")) {
    if (check.type(at, "a string", data)) return true;
  } else {
    if (data === "" && check.limit("minLength", at, "some text", data)) return true;
    if (data.length > 255 && length(data) > 255 && check.limit("maxLength", at, "at most 255 characters", data)) return true;
  }
  return false;
}
