// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["accepted","declined","started","canceled"];

export function checkDocumentShareStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "accepted" && data !== "declined" && data !== "started" && data !== "canceled" && check.word(at, data, WORDS0)) return true;
  return false;
}
