// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["click","inputchange","agenttyping"];

export function checkRemoteAction(data: unknown, at: string, check: Check): boolean {
  if (data !== "click" && data !== "inputchange" && data !== "agenttyping" && check.word(at, data, WORDS0)) return true;
  return false;
}
