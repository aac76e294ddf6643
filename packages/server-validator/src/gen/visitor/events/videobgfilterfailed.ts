// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkBlurFailureMode } from "../../common/blur-failure-mode.ts";

const NAMES0: readonly string[] = ["failuremode","performancefail"];

export function checkVisitorVideobgfilterfailedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const failuremode1 = data.failuremode;
    if (failuremode1 === undefined) {
      if (check.required(at, "failuremode", data, NAMES0)) return true;
    } else {
      if (checkBlurFailureMode(failuremode1, `${at}/failuremode`, check)) return true;
    }
    const performancefail2 = data.performancefail;
    if (performancefail2 !== undefined) {
      if (!(typeof performancefail2 === "boolean")) {
        if (check.type(`${at}/performancefail`, "a boolean", performancefail2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "failuremode" && key3 !== "performancefail" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
