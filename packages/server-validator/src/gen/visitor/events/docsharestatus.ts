// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkDocumentShareStatus } from "../../common/document-share-status.ts";

const NAMES0: readonly string[] = ["status"];

export function checkVisitorDocsharestatusEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const status1 = data.status;
    if (status1 === undefined) {
      if (check.required(at, "status", data, NAMES0)) return true;
    } else {
      if (checkDocumentShareStatus(status1, `${at}/status`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "status" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
