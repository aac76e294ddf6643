// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["error"];

export function checkVisitorVisitorvideoerrorEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const error1 = data.error;
    if (error1 === undefined) {
      if (check.required(at, "error", data, NAMES0)) return true;
    } else {
      if (!(typeof error1 === "string")) {
        if (check.type(`${at}/error`, "a string", error1)) return true;
      } else {
        if (error1.length > 2000 && length(error1) > 2000 && check.limit("maxLength", `${at}/error`, "at most 2000 characters", error1)) return true;
      }
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "error" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
