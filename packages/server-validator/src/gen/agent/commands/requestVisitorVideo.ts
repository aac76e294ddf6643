// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["enabled"];

export function checkAgentRequestVisitorVideoCommand(data: unknown, at: string, check: Check): boolean {
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
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "enabled" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
