// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkScreenshareParams } from "../../common/screenshare-params.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";

const NAMES0: readonly string[] = ["screenshareView","params"];

export function checkAgentAddScreenshareCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const screenshareView1 = data.screenshareView;
    if (screenshareView1 === undefined) {
      if (check.required(at, "screenshareView", data, NAMES0)) return true;
    } else {
      if (checkScreenshareView(screenshareView1, `${at}/screenshareView`, check)) return true;
    }
    const params2 = data.params;
    if (params2 !== undefined) {
      if (checkScreenshareParams(params2, `${at}/params`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "screenshareView" && key3 !== "params" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
