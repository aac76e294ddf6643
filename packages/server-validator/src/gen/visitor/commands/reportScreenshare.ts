// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkVisitorScreenshareStatus } from "../../common/visitor-screenshare-status.ts";

const NAMES0: readonly string[] = ["status","surface"];
const WORDS1: readonly string[] = ["browser","window","monitor"];

export function checkVisitorReportScreenshareCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const status1 = data.status;
    if (status1 === undefined) {
      if (check.required(at, "status", data, NAMES0)) return true;
    } else {
      if (checkVisitorScreenshareStatus(status1, `${at}/status`, check)) return true;
    }
    const surface2 = data.surface;
    if (surface2 !== undefined) {
      if (surface2 !== "browser" && surface2 !== "window" && surface2 !== "monitor" && check.word(`${at}/surface`, surface2, WORDS1)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "status" && key3 !== "surface" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
