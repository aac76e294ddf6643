// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check } from "../check.ts";

const WORDS0: readonly string[] = ["J","W","A","L","C","X","Q","T","D","E","K","U"];

export function checkSessionStatus(data: unknown, at: string, check: Check): boolean {
  if (data !== "J" && data !== "W" && data !== "A" && data !== "L" && data !== "C" && data !== "X" && data !== "Q" && data !== "T" && data !== "D" && data !== "E" && data !== "K" && data !== "U" && check.word(at, data, WORDS0)) return true;
  return false;
}
