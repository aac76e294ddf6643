// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["name"];

export function checkVisitorAgentdownloadEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name1, `${at}/name`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "name" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
