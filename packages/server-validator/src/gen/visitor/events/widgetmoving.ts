// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["bottom","left"];

export function checkVisitorWidgetmovingEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const bottom1 = data.bottom;
    if (bottom1 === undefined) {
      if (check.required(at, "bottom", data, NAMES0)) return true;
    } else {
      if (!(Number.isFinite(bottom1))) {
        if (check.type(`${at}/bottom`, "a number", bottom1)) return true;
      } else {
        if ((bottom1 as number) < -100000 && check.limit("minimum", `${at}/bottom`, "at least -100000", bottom1)) return true;
        if ((bottom1 as number) > 100000 && check.limit("maximum", `${at}/bottom`, "at most 100000", bottom1)) return true;
      }
    }
    const left2 = data.left;
    if (left2 === undefined) {
      if (check.required(at, "left", data, NAMES0)) return true;
    } else {
      if (!(Number.isFinite(left2))) {
        if (check.type(`${at}/left`, "a number", left2)) return true;
      } else {
        if ((left2 as number) < -100000 && check.limit("minimum", `${at}/left`, "at least -100000", left2)) return true;
        if ((left2 as number) > 100000 && check.limit("maximum", `${at}/left`, "at most 100000", left2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "bottom" && key3 !== "left" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
