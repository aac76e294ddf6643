// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkAgentVideoState } from "../../common/agent-video-state.ts";
import { checkCameraSettings } from "../../common/camera-settings.ts";

const NAMES0: readonly string[] = ["state","options","count","error","reason"];

export function checkAgentVideoEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const state1 = data.state;
    if (state1 === undefined) {
      if (check.required(at, "state", data, NAMES0)) return true;
    } else {
      if (checkAgentVideoState(state1, `${at}/state`, check)) return true;
    }
    const options2 = data.options;
    if (options2 !== undefined) {
      if (checkCameraSettings(options2, `${at}/options`, check)) return true;
    }
    const count3 = data.count;
    if (count3 !== undefined) {
      if (!(Number.isInteger(count3))) {
        if (check.type(`${at}/count`, "an integer", count3)) return true;
      } else {
        if ((count3 as number) < 0 && check.limit("minimum", `${at}/count`, "at least 0", count3)) return true;
        if ((count3 as number) > 1000 && check.limit("maximum", `${at}/count`, "at most 1000", count3)) return true;
      }
    }
    const error4 = data.error;
    if (error4 !== undefined) {
      if (!(typeof error4 === "string")) {
        if (check.type(`${at}/error`, "a string", error4)) return true;
      } else {
        if (error4.length > 500 && length(error4) > 500 && check.limit("maxLength", `${at}/error`, "at most 500 characters", error4)) return true;
      }
    }
    const reason5 = data.reason;
    if (reason5 !== undefined) {
      if (!(typeof reason5 === "string")) {
        if (check.type(`${at}/reason`, "a string", reason5)) return true;
      } else {
        if (reason5.length > 500 && length(reason5) > 500 && check.limit("maxLength", `${at}/reason`, "at most 500 characters", reason5)) return true;
      }
    }
    if (check.closed) {
      for (const key6 in data) {
        if (key6 !== "state" && key6 !== "options" && key6 !== "count" && key6 !== "error" && key6 !== "reason" && check.unknown(at, key6, NAMES0)) return true;
      }
    }
  }
  return false;
}
