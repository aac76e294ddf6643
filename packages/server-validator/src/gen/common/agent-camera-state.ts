// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["on","paused","blocked","notsupported","error"];

export function checkAgentCameraState(data: unknown, at: string, check: Check): boolean {
  if (data !== "on" && data !== "paused" && data !== "blocked" && data !== "notsupported" && data !== "error" && check.word(at, data, WORDS0)) return true;
  return false;
}
