// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["ok","reconnecting"];

export function checkConnectionStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "ok" && data !== "reconnecting" && check.word(at, data, WORDS0)) return true;
  return false;
}
