// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["paused"];

export function checkVisitorPauseVideoCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const paused1 = data.paused;
    if (paused1 === undefined) {
      if (check.required(at, "paused", data, NAMES0)) return true;
    } else {
      if (!(typeof paused1 === "boolean")) {
        if (check.type(`${at}/paused`, "a boolean", paused1)) return true;
      }
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "paused" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
