// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkRemoteAction } from "../../common/remote-action.ts";

const NAMES0: readonly string[] = ["type","path","value"];

export function checkAgentRemoteInputCommand(data: unknown, at: string, check: Check): boolean {
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
        if (path2.length > 2048 && length(path2) > 2048 && check.limit("maxLength", `${at}/path`, "at most 2048 characters", path2)) return true;
      }
    }
    const value3 = data.value;
    if (value3 !== undefined) {
      if (!(typeof value3 === "string")) {
        if (check.type(`${at}/value`, "a string", value3)) return true;
      } else {
        if (value3.length > 2000 && length(value3) > 2000 && check.limit("maxLength", `${at}/value`, "at most 2000 characters", value3)) return true;
      }
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "type" && key4 !== "path" && key4 !== "value" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
