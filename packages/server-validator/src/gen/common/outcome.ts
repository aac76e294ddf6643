// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";
import { checkRefusal } from "../reason-codes/refusal.ts";

const NAMES0: readonly string[] = ["command","status","code","detail","pointer"];
const PATTERN1 = /^[A-Za-z0-9_.\/-]{1,128}$/;
const WORDS2: readonly string[] = ["done","refused"];

export function checkOutcome(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const command1 = data.command;
    if (command1 === undefined) {
      if (check.required(at, "command", data, NAMES0)) return true;
    } else {
      if (!(typeof command1 === "string")) {
        if (check.type(`${at}/command`, "a string", command1)) return true;
      } else {
        if (!PATTERN1.test(command1) && check.limit("pattern", `${at}/command`, "text that matches ^[A-Za-z0-9_./-]{1,128}$", command1)) return true;
      }
    }
    const status2 = data.status;
    if (status2 === undefined) {
      if (check.required(at, "status", data, NAMES0)) return true;
    } else {
      if (status2 !== "done" && status2 !== "refused" && check.word(`${at}/status`, status2, WORDS2)) return true;
    }
    const code3 = data.code;
    if (code3 !== undefined) {
      if (checkRefusal(code3, `${at}/code`, check)) return true;
    }
    const detail4 = data.detail;
    if (detail4 !== undefined) {
      if (!(typeof detail4 === "string")) {
        if (check.type(`${at}/detail`, "a string", detail4)) return true;
      } else {
        if (detail4.length > 500 && length(detail4) > 500 && check.limit("maxLength", `${at}/detail`, "at most 500 characters", detail4)) return true;
      }
    }
    const pointer5 = data.pointer;
    if (pointer5 !== undefined) {
      if (!(typeof pointer5 === "string")) {
        if (check.type(`${at}/pointer`, "a string", pointer5)) return true;
      } else {
        if (pointer5.length > 500 && length(pointer5) > 500 && check.limit("maxLength", `${at}/pointer`, "at most 500 characters", pointer5)) return true;
      }
    }
    if (check.closed) {
      for (const key6 in data) {
        if (key6 !== "command" && key6 !== "status" && key6 !== "code" && key6 !== "detail" && key6 !== "pointer" && check.unknown(at, key6, NAMES0)) return true;
      }
    }
  }
  return false;
}
