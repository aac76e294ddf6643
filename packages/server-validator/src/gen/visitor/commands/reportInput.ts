// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["active"];

export function checkVisitorReportInputCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const active1 = data.active;
    if (active1 === undefined) {
      if (check.required(at, "active", data, NAMES0)) return true;
    } else {
      if (!(typeof active1 === "boolean")) {
        if (check.type(`${at}/active`, "a boolean", active1)) return true;
      }
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "active" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
