// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkConsentChoice } from "../../common/consent-choice.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choices"];

export function checkVisitorUrlstartwarningEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const requestId1 = data.requestId;
    if (requestId1 === undefined) {
      if (check.required(at, "requestId", data, NAMES0)) return true;
    } else {
      if (checkRequestId(requestId1, `${at}/requestId`, check)) return true;
    }
    const choices2 = data.choices;
    if (choices2 === undefined) {
      if (check.required(at, "choices", data, NAMES0)) return true;
    } else {
      if (!(Array.isArray(choices2))) {
        if (check.type(`${at}/choices`, "a list", choices2)) return true;
      } else {
        if (choices2.length > 2 && check.limit("maxItems", `${at}/choices`, "at most 2 items", choices2)) return true;
        for (let i3 = 0; i3 < choices2.length && i3 < 2; i3++) {
          const item4 = choices2[i3];
          if (checkConsentChoice(item4, `${`${at}/choices`}/${i3}`, check)) return true;
        }
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "requestId" && key5 !== "choices" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
