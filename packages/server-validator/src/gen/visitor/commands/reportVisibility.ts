// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkPageVisibility } from "../../common/page-visibility.ts";

const NAMES0: readonly string[] = ["visibility"];

export function checkVisitorReportVisibilityCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const visibility1 = data.visibility;
    if (visibility1 === undefined) {
      if (check.required(at, "visibility", data, NAMES0)) return true;
    } else {
      if (checkPageVisibility(visibility1, `${at}/visibility`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "visibility" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
