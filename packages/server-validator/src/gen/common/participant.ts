// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";
import { checkParticipantNumber } from "../common/participant-number.ts";
import { checkParticipantRole } from "../common/participant-role.ts";

const NAMES0: readonly string[] = ["num","role","name","title","username","partnerid","partneruserid","guestid","agentrole"];

export function checkParticipant(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const num1 = data.num;
    if (num1 === undefined) {
      if (check.required(at, "num", data, NAMES0)) return true;
    } else {
      if (checkParticipantNumber(num1, `${at}/num`, check)) return true;
    }
    const role2 = data.role;
    if (role2 === undefined) {
      if (check.required(at, "role", data, NAMES0)) return true;
    } else {
      if (checkParticipantRole(role2, `${at}/role`, check)) return true;
    }
    const name3 = data.name;
    if (name3 !== undefined) {
      if (!(typeof name3 === "string")) {
        if (check.type(`${at}/name`, "a string", name3)) return true;
      } else {
        if (name3.length > 63 && length(name3) > 63 && check.limit("maxLength", `${at}/name`, "at most 63 characters", name3)) return true;
      }
    }
    const title4 = data.title;
    if (title4 !== undefined) {
      if (!(typeof title4 === "string")) {
        if (check.type(`${at}/title`, "a string", title4)) return true;
      } else {
        if (title4.length > 100 && length(title4) > 100 && check.limit("maxLength", `${at}/title`, "at most 100 characters", title4)) return true;
      }
    }
    const username5 = data.username;
    if (username5 !== undefined) {
      if (!(typeof username5 === "string")) {
        if (check.type(`${at}/username`, "a string", username5)) return true;
      } else {
        if (username5.length > 127 && length(username5) > 127 && check.limit("maxLength", `${at}/username`, "at most 127 characters", username5)) return true;
      }
    }
    const partnerid6 = data.partnerid;
    if (partnerid6 !== undefined) {
      if (!(Number.isInteger(partnerid6))) {
        if (check.type(`${at}/partnerid`, "an integer", partnerid6)) return true;
      } else {
        if ((partnerid6 as number) < 0 && check.limit("minimum", `${at}/partnerid`, "at least 0", partnerid6)) return true;
        if ((partnerid6 as number) > 2147483647 && check.limit("maximum", `${at}/partnerid`, "at most 2147483647", partnerid6)) return true;
      }
    }
    const partneruserid7 = data.partneruserid;
    if (partneruserid7 !== undefined) {
      if (!(typeof partneruserid7 === "string")) {
        if (check.type(`${at}/partneruserid`, "a string", partneruserid7)) return true;
      } else {
        if (partneruserid7.length > 127 && length(partneruserid7) > 127 && check.limit("maxLength", `${at}/partneruserid`, "at most 127 characters", partneruserid7)) return true;
      }
    }
    const guestid8 = data.guestid;
    if (guestid8 !== undefined) {
      if (!(typeof guestid8 === "string")) {
        if (check.type(`${at}/guestid`, "a string", guestid8)) return true;
      } else {
        if (guestid8.length > 64 && length(guestid8) > 64 && check.limit("maxLength", `${at}/guestid`, "at most 64 characters", guestid8)) return true;
      }
    }
    const agentrole9 = data.agentrole;
    if (agentrole9 !== undefined) {
      if (!(typeof agentrole9 === "string")) {
        if (check.type(`${at}/agentrole`, "a string", agentrole9)) return true;
      } else {
        if (agentrole9.length > 64 && length(agentrole9) > 64 && check.limit("maxLength", `${at}/agentrole`, "at most 64 characters", agentrole9)) return true;
      }
    }
    if (check.closed) {
      for (const key10 in data) {
        if (key10 !== "num" && key10 !== "role" && key10 !== "name" && key10 !== "title" && key10 !== "username" && key10 !== "partnerid" && key10 !== "partneruserid" && key10 !== "guestid" && key10 !== "agentrole" && check.unknown(at, key10, NAMES0)) return true;
      }
    }
  }
  return false;
}
