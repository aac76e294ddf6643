// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["name","reason","size"];

export function checkVisitorDocumentnotsentEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name1, `${at}/name`, check)) return true;
    }
    const reason2 = data.reason;
    if (reason2 === undefined) {
      if (check.required(at, "reason", data, NAMES0)) return true;
    } else {
      if (!(typeof reason2 === "string")) {
        if (check.type(`${at}/reason`, "a string", reason2)) return true;
      } else {
        if (reason2.length > 500 && length(reason2) > 500 && check.limit("maxLength", `${at}/reason`, "at most 500 characters", reason2)) return true;
      }
    }
    const size3 = data.size;
    if (size3 === undefined) {
      if (check.required(at, "size", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(size3))) {
        if (check.type(`${at}/size`, "an integer", size3)) return true;
      } else {
        if ((size3 as number) < 0 && check.limit("minimum", `${at}/size`, "at least 0", size3)) return true;
        if ((size3 as number) > 9007199254740991 && check.limit("maximum", `${at}/size`, "at most 9007199254740991", size3)) return true;
      }
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "name" && key4 !== "reason" && key4 !== "size" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
