// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["notstarted","accepted","started","stopped","notsupported"];

export function checkVisitorScreenshareStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "notstarted" && data !== "accepted" && data !== "started" && data !== "stopped" && data !== "notsupported" && check.word(at, data, WORDS0)) return true;
  return false;
}
