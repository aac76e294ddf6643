// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkDocumentType } from "../../common/document-type.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["type","name"];

export function checkAgentShowDocumentPreviewCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const type1 = data.type;
    if (type1 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (checkDocumentType(type1, `${at}/type`, check)) return true;
    }
    const name2 = data.name;
    if (name2 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name2, `${at}/name`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "type" && key3 !== "name" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
