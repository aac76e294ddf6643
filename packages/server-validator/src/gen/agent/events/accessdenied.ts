// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkPrivilege } from "../../common/privilege.ts";

const NAMES0: readonly string[] = ["rcrequested","privilege"];

export function checkAgentAccessdeniedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const rcrequested1 = data.rcrequested;
    if (rcrequested1 !== undefined) {
      if (!(typeof rcrequested1 === "boolean")) {
        if (check.type(`${at}/rcrequested`, "a boolean", rcrequested1)) return true;
      }
    }
    const privilege2 = data.privilege;
    if (privilege2 !== undefined) {
      if (checkPrivilege(privilege2, `${at}/privilege`, check)) return true;
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "rcrequested" && key3 !== "privilege" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
