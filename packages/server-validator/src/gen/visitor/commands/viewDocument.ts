// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkDocumentType } from "../../common/document-type.ts";
import { checkDocumentView } from "../../common/document-view.ts";

const NAMES0: readonly string[] = ["type","document"];

export function checkVisitorViewDocumentCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const type1 = data.type;
    if (type1 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (checkDocumentType(type1, `${at}/type`, check)) return true;
    }
    const document2 = data.document;
    if (document2 === undefined) {
      if (check.required(at, "document", data, NAMES0)) return true;
    } else {
      if (checkDocumentView(document2, `${at}/document`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "type" && key3 !== "document" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
