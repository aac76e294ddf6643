// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["paused","message"];

export function checkAgentSessionpausedEvent(data: unknown, at: string, check: Check): boolean {
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
    const message2 = data.message;
    if (message2 !== undefined) {
      if (!(typeof message2 === "string")) {
        if (check.type(`${at}/message`, "a string", message2)) return true;
      } else {
        if (message2.length > 500 && length(message2) > 500 && check.limit("maxLength", `${at}/message`, "at most 500 characters", message2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "paused" && key3 !== "message" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
