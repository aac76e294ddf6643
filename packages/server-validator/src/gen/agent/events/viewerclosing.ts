// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";
import { checkViewerCloseReason } from "../../common/viewer-close-reason.ts";

const NAMES0: readonly string[] = ["closereason","screenshareView"];

export function checkAgentViewerclosingEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const closereason1 = data.closereason;
    if (closereason1 === undefined) {
      if (check.required(at, "closereason", data, NAMES0)) return true;
    } else {
      if (checkViewerCloseReason(closereason1, `${at}/closereason`, check)) return true;
    }
    const screenshareView2 = data.screenshareView;
    if (screenshareView2 !== undefined) {
      if (checkScreenshareView(screenshareView2, `${at}/screenshareView`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "closereason" && key3 !== "screenshareView" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
