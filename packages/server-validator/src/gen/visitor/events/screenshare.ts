// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";
import { checkScreenshareParams } from "../../common/screenshare-params.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";

const NAMES0: readonly string[] = ["screenshareView","state","agentnum","paused","params"];
const WORDS1: readonly string[] = ["new","continued","ended","still-ended","error","still-error"];

export function checkVisitorScreenshareEvent(data: unknown, at: string, check: Check): boolean {
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
      if (state2 !== "new" && state2 !== "continued" && state2 !== "ended" && state2 !== "still-ended" && state2 !== "error" && state2 !== "still-error" && check.word(`${at}/state`, state2, WORDS1)) return true;
    }
    const agentnum3 = data.agentnum;
    if (agentnum3 !== undefined) {
      if (checkParticipantNumber(agentnum3, `${at}/agentnum`, check)) return true;
    }
    const paused4 = data.paused;
    if (paused4 !== undefined) {
      if (!(typeof paused4 === "boolean")) {
        if (check.type(`${at}/paused`, "a boolean", paused4)) return true;
      }
    }
    const params5 = data.params;
    if (params5 !== undefined) {
      if (checkScreenshareParams(params5, `${at}/params`, check)) return true;
    }
    if (check.closed) {
      for (const key6 in data) {
        if (key6 !== "screenshareView" && key6 !== "state" && key6 !== "agentnum" && key6 !== "paused" && key6 !== "params" && check.unknown(at, key6, NAMES0)) return true;
      }
    }
  }
  return false;
}
