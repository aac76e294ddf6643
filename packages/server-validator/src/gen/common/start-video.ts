// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["off","small","large"];

export function checkStartVideo(data: unknown, at: string, check: Check): boolean {
  if (data !== "off" && data !== "small" && data !== "large" && check.word(at, data, WORDS0)) return true;
  return false;
}
