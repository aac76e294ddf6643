// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["previewconfirm","previewcancel","confirm","cancel"];

export function checkDocumentShareChoice(data: unknown, at: string, check: Check): boolean {
  if (data !== "previewconfirm" && data !== "previewcancel" && data !== "confirm" && data !== "cancel" && check.word(at, data, WORDS0)) return true;
  return false;
}
