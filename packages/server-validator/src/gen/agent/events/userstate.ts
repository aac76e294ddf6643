// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length, token } from "../../check.ts";

const PATTERN0 = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

export function checkAgentUserstateEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    let count1 = 0;
    for (const key2 in data) {
      if (++count1 > 100) {
        if (check.limit("maxProperties", at, "at most 100 properties", data)) return true;
        break;
      }
      if (!PATTERN0.test(key2) && check.limit("pattern", at, "names that match ^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$", key2)) return true;
      const value3 = data[key2];
      if (!(typeof value3 === "string" || Number.isFinite(value3) || typeof value3 === "boolean" || value3 === null)) {
        if (check.type(`${at}/${token(key2)}`, "a string or a number or a boolean or null", value3)) return true;
      } else if (typeof value3 === "string") {
        if (value3.length > 2000 && length(value3) > 2000 && check.limit("maxLength", `${at}/${token(key2)}`, "at most 2000 characters", value3)) return true;
      } else if (Number.isFinite(value3)) {
        if ((value3 as number) < -9007199254740991 && check.limit("minimum", `${at}/${token(key2)}`, "at least -9007199254740991", value3)) return true;
        if ((value3 as number) > 9007199254740991 && check.limit("maximum", `${at}/${token(key2)}`, "at most 9007199254740991", value3)) return true;
      }
    }
  }
  return false;
}
