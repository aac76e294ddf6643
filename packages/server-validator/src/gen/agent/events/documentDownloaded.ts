// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkFileName } from "../../common/file-name.ts";
import { checkParty } from "../../common/party.ts";

const NAMES0: readonly string[] = ["sharedBy","downloadedBy","name"];

export function checkAgentDocumentDownloadedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const sharedBy1 = data.sharedBy;
    if (sharedBy1 === undefined) {
      if (check.required(at, "sharedBy", data, NAMES0)) return true;
    } else {
      if (checkParty(sharedBy1, `${at}/sharedBy`, check)) return true;
    }
    const downloadedBy2 = data.downloadedBy;
    if (downloadedBy2 === undefined) {
      if (check.required(at, "downloadedBy", data, NAMES0)) return true;
    } else {
      if (checkParty(downloadedBy2, `${at}/downloadedBy`, check)) return true;
    }
    const name3 = data.name;
    if (name3 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name3, `${at}/name`, check)) return true;
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "sharedBy" && key4 !== "downloadedBy" && key4 !== "name" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
