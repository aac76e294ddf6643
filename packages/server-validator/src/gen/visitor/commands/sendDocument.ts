// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkDocumentType } from "../../common/document-type.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["name","type","size","mimetype"];

export function checkVisitorSendDocumentCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name1, `${at}/name`, check)) return true;
    }
    const type2 = data.type;
    if (type2 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (checkDocumentType(type2, `${at}/type`, check)) return true;
    }
    const size3 = data.size;
    if (size3 === undefined) {
      if (check.required(at, "size", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(size3))) {
        if (check.type(`${at}/size`, "an integer", size3)) return true;
      } else {
        if ((size3 as number) < 0 && check.limit("minimum", `${at}/size`, "at least 0", size3)) return true;
        if ((size3 as number) > 5242880 && check.limit("maximum", `${at}/size`, "at most 5242880", size3)) return true;
      }
    }
    const mimetype4 = data.mimetype;
    if (mimetype4 !== undefined) {
      if (!(typeof mimetype4 === "string")) {
        if (check.type(`${at}/mimetype`, "a string", mimetype4)) return true;
      } else {
        if (mimetype4.length > 127 && length(mimetype4) > 127 && check.limit("maxLength", `${at}/mimetype`, "at most 127 characters", mimetype4)) return true;
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "name" && key5 !== "type" && key5 !== "size" && key5 !== "mimetype" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
