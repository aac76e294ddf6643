// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkAgentSessionEnd } from "../../reason-codes/agent-session-end.ts";

const NAMES0: readonly string[] = ["reason","msg"];

export function checkAgentSessionendEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const reason1 = data.reason;
    if (reason1 !== undefined) {
      if (checkAgentSessionEnd(reason1, `${at}/reason`, check)) return true;
    }
    const msg2 = data.msg;
    if (msg2 !== undefined) {
      if (!(typeof msg2 === "string")) {
        if (check.type(`${at}/msg`, "a string", msg2)) return true;
      } else {
        if (msg2.length > 500 && length(msg2) > 500 && check.limit("maxLength", `${at}/msg`, "at most 500 characters", msg2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "reason" && key3 !== "msg" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
