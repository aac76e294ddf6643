// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";

const NAMES0: readonly string[] = ["screenshareView"];

export function checkAgentResumeScreenshareCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const screenshareView1 = data.screenshareView;
    if (screenshareView1 === undefined) {
      if (check.required(at, "screenshareView", data, NAMES0)) return true;
    } else {
      if (checkScreenshareView(screenshareView1, `${at}/screenshareView`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "screenshareView" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
