// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkPageUrl } from "../../common/page-url.ts";
import { checkParticipantNumber } from "../../common/participant-number.ts";
import { checkParticipantRole } from "../../common/participant-role.ts";
import { checkPoint } from "../../common/point.ts";

const NAMES0: readonly string[] = ["agentnum","role","agentname","url","element","p1","p2","gesttype","gesturedone"];
const PATTERN1 = /^[A-Za-z]{1,32}$/;

export function checkVisitorOutlineEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const agentnum1 = data.agentnum;
    if (agentnum1 === undefined) {
      if (check.required(at, "agentnum", data, NAMES0)) return true;
    } else {
      if (checkParticipantNumber(agentnum1, `${at}/agentnum`, check)) return true;
    }
    const role2 = data.role;
    if (role2 === undefined) {
      if (check.required(at, "role", data, NAMES0)) return true;
    } else {
      if (checkParticipantRole(role2, `${at}/role`, check)) return true;
    }
    const agentname3 = data.agentname;
    if (agentname3 !== undefined) {
      if (!(typeof agentname3 === "string")) {
        if (check.type(`${at}/agentname`, "a string", agentname3)) return true;
      } else {
        if (agentname3.length > 63 && length(agentname3) > 63 && check.limit("maxLength", `${at}/agentname`, "at most 63 characters", agentname3)) return true;
      }
    }
    const url4 = data.url;
    if (url4 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (checkPageUrl(url4, `${at}/url`, check)) return true;
    }
    const element5 = data.element;
    if (element5 !== undefined) {
      if (!(typeof element5 === "string")) {
        if (check.type(`${at}/element`, "a string", element5)) return true;
      } else {
        if (element5.length > 1000 && length(element5) > 1000 && check.limit("maxLength", `${at}/element`, "at most 1000 characters", element5)) return true;
      }
    }
    const p16 = data.p1;
    if (p16 !== undefined) {
      if (checkPoint(p16, `${at}/p1`, check)) return true;
    }
    const p27 = data.p2;
    if (p27 !== undefined) {
      if (checkPoint(p27, `${at}/p2`, check)) return true;
    }
    const gesttype8 = data.gesttype;
    if (gesttype8 !== undefined) {
      if (!(typeof gesttype8 === "string")) {
        if (check.type(`${at}/gesttype`, "a string", gesttype8)) return true;
      } else {
        if (!PATTERN1.test(gesttype8) && check.limit("pattern", `${at}/gesttype`, "text that matches ^[A-Za-z]{1,32}$", gesttype8)) return true;
      }
    }
    const gesturedone9 = data.gesturedone;
    if (gesturedone9 !== undefined) {
      if (!(typeof gesturedone9 === "boolean")) {
        if (check.type(`${at}/gesturedone`, "a boolean", gesturedone9)) return true;
      }
    }
    if (check.closed) {
      for (const key10 in data) {
        if (key10 !== "agentnum" && key10 !== "role" && key10 !== "agentname" && key10 !== "url" && key10 !== "element" && key10 !== "p1" && key10 !== "p2" && key10 !== "gesttype" && key10 !== "gesturedone" && check.unknown(at, key10, NAMES0)) return true;
      }
    }
  }
  return false;
}
