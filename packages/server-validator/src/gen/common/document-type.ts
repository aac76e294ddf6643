// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["PDF","XLS"];

export function checkDocumentType(data: unknown, at: string, check: Check): boolean {
  if (data !== "PDF" && data !== "XLS" && check.word(at, data, WORDS0)) return true;
  return false;
}
