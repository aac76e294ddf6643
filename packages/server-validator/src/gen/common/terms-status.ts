// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["displayed","accepted","declined"];

export function checkTermsStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "displayed" && data !== "accepted" && data !== "declined" && check.word(at, data, WORDS0)) return true;
  return false;
}
