// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkDocumentView } from "../../common/document-view.ts";

const NAMES0: readonly string[] = ["document"];

export function checkVisitorDownloadDocumentCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const document1 = data.document;
    if (document1 === undefined) {
      if (check.required(at, "document", data, NAMES0)) return true;
    } else {
      if (checkDocumentView(document1, `${at}/document`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "document" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
