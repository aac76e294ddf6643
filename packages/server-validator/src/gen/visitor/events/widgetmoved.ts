// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["left","bottom"];

export function checkVisitorWidgetmovedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const left1 = data.left;
    if (left1 !== undefined) {
      if (!(typeof left1 === "boolean")) {
        if (check.type(`${at}/left`, "a boolean", left1)) return true;
      }
    }
    const bottom2 = data.bottom;
    if (bottom2 !== undefined) {
      if (!(typeof bottom2 === "boolean")) {
        if (check.type(`${at}/bottom`, "a boolean", bottom2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "left" && key3 !== "bottom" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
