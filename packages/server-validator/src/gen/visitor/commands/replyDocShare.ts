// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkDocumentShareChoice } from "../../common/document-share-choice.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choice"];

export function checkVisitorReplyDocShareCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const requestId1 = data.requestId;
    if (requestId1 === undefined) {
      if (check.required(at, "requestId", data, NAMES0)) return true;
    } else {
      if (checkRequestId(requestId1, `${at}/requestId`, check)) return true;
    }
    const choice2 = data.choice;
    if (choice2 === undefined) {
      if (check.required(at, "choice", data, NAMES0)) return true;
    } else {
      if (checkDocumentShareChoice(choice2, `${at}/choice`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "requestId" && key3 !== "choice" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
