// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";

const NAMES0: readonly string[] = ["width","height"];

export function checkVisitorVisitorvideostartedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const width1 = data.width;
    if (width1 === undefined) {
      if (check.required(at, "width", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(width1))) {
        if (check.type(`${at}/width`, "an integer", width1)) return true;
      } else {
        if ((width1 as number) < 1 && check.limit("minimum", `${at}/width`, "at least 1", width1)) return true;
        if ((width1 as number) > 100000 && check.limit("maximum", `${at}/width`, "at most 100000", width1)) return true;
      }
    }
    const height2 = data.height;
    if (height2 === undefined) {
      if (check.required(at, "height", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(height2))) {
        if (check.type(`${at}/height`, "an integer", height2)) return true;
      } else {
        if ((height2 as number) < 1 && check.limit("minimum", `${at}/height`, "at least 1", height2)) return true;
        if ((height2 as number) > 100000 && check.limit("maximum", `${at}/height`, "at most 100000", height2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "width" && key3 !== "height" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
