// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkConsentChoice } from "../../common/consent-choice.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choices","name","url"];

export function checkVisitorNavassistrequestedEvent(data: unknown, at: string, check: Check): boolean {
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
    const name5 = data.name;
    if (name5 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (!(typeof name5 === "string")) {
        if (check.type(`${at}/name`, "a string", name5)) return true;
      } else {
        if (name5 === "" && check.limit("minLength", `${at}/name`, "some text", name5)) return true;
        if (name5.length > 200 && length(name5) > 200 && check.limit("maxLength", `${at}/name`, "at most 200 characters", name5)) return true;
      }
    }
    const url6 = data.url;
    if (url6 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (!(typeof url6 === "string")) {
        if (check.type(`${at}/url`, "a string", url6)) return true;
      } else {
        if (url6 === "" && check.limit("minLength", `${at}/url`, "some text", url6)) return true;
        if (url6.length > 2048 && length(url6) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url6)) return true;
      }
    }
    if (check.closed) {
      for (const key7 in data) {
        if (key7 !== "requestId" && key7 !== "choices" && key7 !== "name" && key7 !== "url" && check.unknown(at, key7, NAMES0)) return true;
      }
    }
  }
  return false;
}
