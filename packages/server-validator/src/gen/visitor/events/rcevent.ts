// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";
import { checkRemoteAction } from "../../common/remote-action.ts";

const NAMES0: readonly string[] = ["type","path","agent","value"];

export function checkVisitorRceventEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const type1 = data.type;
    if (type1 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (checkRemoteAction(type1, `${at}/type`, check)) return true;
    }
    const path2 = data.path;
    if (path2 === undefined) {
      if (check.required(at, "path", data, NAMES0)) return true;
    } else {
      if (!(typeof path2 === "string")) {
        if (check.type(`${at}/path`, "a string", path2)) return true;
      } else {
        if (path2 === "" && check.limit("minLength", `${at}/path`, "some text", path2)) return true;
        if (path2.length > 1000 && length(path2) > 1000 && check.limit("maxLength", `${at}/path`, "at most 1000 characters", path2)) return true;
      }
    }
    const agent3 = data.agent;
    if (agent3 !== undefined) {
      if (checkParticipantNumber(agent3, `${at}/agent`, check)) return true;
    }
    const value4 = data.value;
    if (value4 !== undefined) {
      if (!(typeof value4 === "string")) {
        if (check.type(`${at}/value`, "a string", value4)) return true;
      } else {
        if (value4.length > 5000 && length(value4) > 5000 && check.limit("maxLength", `${at}/value`, "at most 5000 characters", value4)) return true;
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "type" && key5 !== "path" && key5 !== "agent" && key5 !== "value" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
