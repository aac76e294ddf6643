// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";

const NAMES0: readonly string[] = ["agentnum","token"];
const PATTERN1 = /^[A-Za-z0-9_-]{1,64}$/;

export function checkAgentAddguestacceptedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const agentnum1 = data.agentnum;
    if (agentnum1 === undefined) {
      if (check.required(at, "agentnum", data, NAMES0)) return true;
    } else {
      if (checkParticipantNumber(agentnum1, `${at}/agentnum`, check)) return true;
    }
    const token2 = data.token;
    if (token2 === undefined) {
      if (check.required(at, "token", data, NAMES0)) return true;
    } else {
      if (!(typeof token2 === "string")) {
        if (check.type(`${at}/token`, "a string", token2)) return true;
      } else {
        if (!PATTERN1.test(token2) && check.limit("pattern", `${at}/token`, "text that matches ^[A-Za-z0-9_-]{1,64}$", token2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "agentnum" && key3 !== "token" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
