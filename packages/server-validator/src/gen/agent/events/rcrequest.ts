// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkConsentResponse } from "../../common/consent-response.ts";

const NAMES0: readonly string[] = ["response"];

export function checkAgentRcrequestEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const response1 = data.response;
    if (response1 === undefined) {
      if (check.required(at, "response", data, NAMES0)) return true;
    } else {
      if (checkConsentResponse(response1, `${at}/response`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "response" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
