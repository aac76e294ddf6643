// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkParticipant } from "../../common/participant.ts";

const NAMES0: readonly string[] = ["count","agentlist"];

export function checkVisitorAgentsEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const count1 = data.count;
    if (count1 === undefined) {
      if (check.required(at, "count", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(count1))) {
        if (check.type(`${at}/count`, "an integer", count1)) return true;
      } else {
        if ((count1 as number) < 0 && check.limit("minimum", `${at}/count`, "at least 0", count1)) return true;
        if ((count1 as number) > 1000 && check.limit("maximum", `${at}/count`, "at most 1000", count1)) return true;
      }
    }
    const agentlist2 = data.agentlist;
    if (agentlist2 !== undefined) {
      if (!(Array.isArray(agentlist2))) {
        if (check.type(`${at}/agentlist`, "a list", agentlist2)) return true;
      } else {
        if (agentlist2.length > 100 && check.limit("maxItems", `${at}/agentlist`, "at most 100 items", agentlist2)) return true;
        for (let i3 = 0; i3 < agentlist2.length && i3 < 100; i3++) {
          const item4 = agentlist2[i3];
          if (checkParticipant(item4, `${`${at}/agentlist`}/${i3}`, check)) return true;
        }
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "count" && key5 !== "agentlist" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
