// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["available","blocked","nocamera","notsupported","error","aborted"];

export function checkCameraStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "available" && data !== "blocked" && data !== "nocamera" && data !== "notsupported" && data !== "error" && data !== "aborted" && check.word(at, data, WORDS0)) return true;
  return false;
}
