// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["detail"];

export function checkAgentConnectfailedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const detail1 = data.detail;
    if (detail1 === undefined) {
      if (check.required(at, "detail", data, NAMES0)) return true;
    } else {
      if (!(typeof detail1 === "string")) {
        if (check.type(`${at}/detail`, "a string", detail1)) return true;
      } else {
        if (detail1.length > 500 && length(detail1) > 500 && check.limit("maxLength", `${at}/detail`, "at most 500 characters", detail1)) return true;
      }
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "detail" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
