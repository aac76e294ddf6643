// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";
import { checkViewingState } from "../../common/viewing-state.ts";

const NAMES0: readonly string[] = ["screenshareView","state","agentnum"];

export function checkAgentScreenshareEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const screenshareView1 = data.screenshareView;
    if (screenshareView1 === undefined) {
      if (check.required(at, "screenshareView", data, NAMES0)) return true;
    } else {
      if (checkScreenshareView(screenshareView1, `${at}/screenshareView`, check)) return true;
    }
    const state2 = data.state;
    if (state2 === undefined) {
      if (check.required(at, "state", data, NAMES0)) return true;
    } else {
      if (checkViewingState(state2, `${at}/state`, check)) return true;
    }
    const agentnum3 = data.agentnum;
    if (agentnum3 !== undefined) {
      if (checkParticipantNumber(agentnum3, `${at}/agentnum`, check)) return true;
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "screenshareView" && key4 !== "state" && key4 !== "agentnum" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
