// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";

const NAMES0: readonly string[] = ["participantnum"];

export function checkVisitorParticipantvideopausedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const participantnum1 = data.participantnum;
    if (participantnum1 === undefined) {
      if (check.required(at, "participantnum", data, NAMES0)) return true;
    } else {
      if (checkParticipantNumber(participantnum1, `${at}/participantnum`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "participantnum" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
