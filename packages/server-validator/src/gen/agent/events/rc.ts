// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["enabled","suspended"];

export function checkAgentRcEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const enabled1 = data.enabled;
    if (enabled1 === undefined) {
      if (check.required(at, "enabled", data, NAMES0)) return true;
    } else {
      if (!(typeof enabled1 === "boolean")) {
        if (check.type(`${at}/enabled`, "a boolean", enabled1)) return true;
      }
    }
    const suspended2 = data.suspended;
    if (suspended2 === undefined) {
      if (check.required(at, "suspended", data, NAMES0)) return true;
    } else {
      if (!(typeof suspended2 === "boolean")) {
        if (check.type(`${at}/suspended`, "a boolean", suspended2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "enabled" && key3 !== "suspended" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
