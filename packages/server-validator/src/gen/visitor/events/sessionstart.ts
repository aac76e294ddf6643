// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = [];

export function checkVisitorSessionstartEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    if (check.closed) {
      for (const key1 in data) {
        if (check.unknown(at, key1, NAMES0)) return true;
      }
    }
  }
  return false;
}
