// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkConsentChoice } from "../../common/consent-choice.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choices","selective","agentnum","agentname"];

export function checkVisitorRcrequestedEvent(data: unknown, at: string, check: Check): boolean {
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
    const selective5 = data.selective;
    if (selective5 !== undefined) {
      if (!(typeof selective5 === "boolean")) {
        if (check.type(`${at}/selective`, "a boolean", selective5)) return true;
      }
    }
    const agentnum6 = data.agentnum;
    if (agentnum6 !== undefined) {
      if (checkParticipantNumber(agentnum6, `${at}/agentnum`, check)) return true;
    }
    const agentname7 = data.agentname;
    if (agentname7 !== undefined) {
      if (!(typeof agentname7 === "string")) {
        if (check.type(`${at}/agentname`, "a string", agentname7)) return true;
      } else {
        if (agentname7.length > 63 && length(agentname7) > 63 && check.limit("maxLength", `${at}/agentname`, "at most 63 characters", agentname7)) return true;
      }
    }
    if (check.closed) {
      for (const key8 in data) {
        if (key8 !== "requestId" && key8 !== "choices" && key8 !== "selective" && key8 !== "agentnum" && key8 !== "agentname" && check.unknown(at, key8, NAMES0)) return true;
      }
    }
  }
  return false;
}
