// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkDocumentType } from "../../common/document-type.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["name","type","size","mimetype","download"];

export function checkAgentSendDocumentCommand(data: unknown, at: string, check: Check): boolean {
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
    const download5 = data.download;
    if (download5 !== undefined) {
      if (!(typeof download5 === "boolean")) {
        if (check.type(`${at}/download`, "a boolean", download5)) return true;
      }
    }
    if (check.closed) {
      for (const key6 in data) {
        if (key6 !== "name" && key6 !== "type" && key6 !== "size" && key6 !== "mimetype" && key6 !== "download" && check.unknown(at, key6, NAMES0)) return true;
      }
    }
  }
  return false;
}
