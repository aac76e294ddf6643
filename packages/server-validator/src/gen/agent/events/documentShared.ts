// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkFileName } from "../../common/file-name.ts";
import { checkParty } from "../../common/party.ts";

const NAMES0: readonly string[] = ["sharedBy","name"];

export function checkAgentDocumentSharedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const sharedBy1 = data.sharedBy;
    if (sharedBy1 === undefined) {
      if (check.required(at, "sharedBy", data, NAMES0)) return true;
    } else {
      if (checkParty(sharedBy1, `${at}/sharedBy`, check)) return true;
    }
    const name2 = data.name;
    if (name2 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name2, `${at}/name`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "sharedBy" && key3 !== "name" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
