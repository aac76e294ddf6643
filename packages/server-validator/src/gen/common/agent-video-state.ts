// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["initialized","previewStarted","sessionStarted","guestCountChanged","sessionEnded","error","notEnabled"];

export function checkAgentVideoState(data: unknown, at: string, check: Check): boolean {
  if (data !== "initialized" && data !== "previewStarted" && data !== "sessionStarted" && data !== "guestCountChanged" && data !== "sessionEnded" && data !== "error" && data !== "notEnabled" && check.word(at, data, WORDS0)) return true;
  return false;
}
