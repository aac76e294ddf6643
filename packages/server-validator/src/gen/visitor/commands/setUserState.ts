// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["name","value"];
const PATTERN1 = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

export function checkVisitorSetUserStateCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (!(typeof name1 === "string")) {
        if (check.type(`${at}/name`, "a string", name1)) return true;
      } else {
        if (!PATTERN1.test(name1) && check.limit("pattern", `${at}/name`, "text that matches ^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$", name1)) return true;
      }
    }
    const value2 = data.value;
    if (value2 === undefined) {
      if (check.required(at, "value", data, NAMES0)) return true;
    } else {
      if (!(typeof value2 === "string" || Number.isFinite(value2) || typeof value2 === "boolean" || value2 === null)) {
        if (check.type(`${at}/value`, "a string or a number or a boolean or null", value2)) return true;
      } else if (typeof value2 === "string") {
        if (value2.length > 2000 && length(value2) > 2000 && check.limit("maxLength", `${at}/value`, "at most 2000 characters", value2)) return true;
      } else if (Number.isFinite(value2)) {
        if ((value2 as number) < -9007199254740991 && check.limit("minimum", `${at}/value`, "at least -9007199254740991", value2)) return true;
        if ((value2 as number) > 9007199254740991 && check.limit("maximum", `${at}/value`, "at most 9007199254740991", value2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "name" && key3 !== "value" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
