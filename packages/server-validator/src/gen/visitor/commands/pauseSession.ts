// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["pause","message"];

export function checkVisitorPauseSessionCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const pause1 = data.pause;
    if (pause1 === undefined) {
      if (check.required(at, "pause", data, NAMES0)) return true;
    } else {
      if (!(typeof pause1 === "boolean")) {
        if (check.type(`${at}/pause`, "a boolean", pause1)) return true;
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
        if (key3 !== "pause" && key3 !== "message" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
