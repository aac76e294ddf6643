// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkConsentChoice } from "../../common/consent-choice.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choice","url"];

export function checkVisitorReplyNavAssistCommand(data: unknown, at: string, check: Check): boolean {
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
      if (checkConsentChoice(choice2, `${at}/choice`, check)) return true;
    }
    const url3 = data.url;
    if (url3 !== undefined) {
      if (!(typeof url3 === "string")) {
        if (check.type(`${at}/url`, "a string", url3)) return true;
      } else {
        if (url3 === "" && check.limit("minLength", `${at}/url`, "some text", url3)) return true;
        if (url3.length > 2048 && length(url3) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url3)) return true;
      }
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "requestId" && key4 !== "choice" && key4 !== "url" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
