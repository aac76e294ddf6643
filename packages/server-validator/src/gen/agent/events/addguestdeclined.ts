// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";

const NAMES0: readonly string[] = ["agentnum"];

export function checkAgentAddguestdeclinedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const agentnum1 = data.agentnum;
    if (agentnum1 !== undefined) {
      if (checkParticipantNumber(agentnum1, `${at}/agentnum`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "agentnum" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
