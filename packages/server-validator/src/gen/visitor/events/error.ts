// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkVisitorError } from "../../reason-codes/visitor-error.ts";

const NAMES0: readonly string[] = ["code","msg","params"];
const NAMES1: readonly string[] = ["server","script"];

export function checkVisitorErrorEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const code1 = data.code;
    if (code1 === undefined) {
      if (check.required(at, "code", data, NAMES0)) return true;
    } else {
      if (checkVisitorError(code1, `${at}/code`, check)) return true;
    }
    const msg2 = data.msg;
    if (msg2 === undefined) {
      if (check.required(at, "msg", data, NAMES0)) return true;
    } else {
      if (!(typeof msg2 === "string")) {
        if (check.type(`${at}/msg`, "a string", msg2)) return true;
      } else {
        if (msg2.length > 1000 && length(msg2) > 1000 && check.limit("maxLength", `${at}/msg`, "at most 1000 characters", msg2)) return true;
      }
    }
    const params3 = data.params;
    if (params3 !== undefined) {
      if (!(isRecord(params3))) {
        if (check.type(`${at}/params`, "an object", params3)) return true;
      } else {
        const server4 = params3.server;
        if (server4 !== undefined) {
          if (!(typeof server4 === "string")) {
            if (check.type(`${`${at}/params`}/server`, "a string", server4)) return true;
          } else {
            if (server4.length > 255 && length(server4) > 255 && check.limit("maxLength", `${`${at}/params`}/server`, "at most 255 characters", server4)) return true;
          }
        }
        const script5 = params3.script;
        if (script5 !== undefined) {
          if (!(typeof script5 === "string")) {
            if (check.type(`${`${at}/params`}/script`, "a string", script5)) return true;
          } else {
            if (script5.length > 2048 && length(script5) > 2048 && check.limit("maxLength", `${`${at}/params`}/script`, "at most 2048 characters", script5)) return true;
          }
        }
        if (check.closed) {
          for (const key6 in params3) {
            if (key6 !== "server" && key6 !== "script" && check.unknown(`${at}/params`, key6, NAMES1)) return true;
          }
        }
      }
    }
    if (check.closed) {
      for (const key7 in data) {
        if (key7 !== "code" && key7 !== "msg" && key7 !== "params" && check.unknown(at, key7, NAMES0)) return true;
      }
    }
  }
  return false;
}
