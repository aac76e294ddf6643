// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";

const NAMES0: readonly string[] = ["specversion","id","source","type","subject","time","datacontenttype","dataschema","sequence","data"];
const PATTERN1 = /^[A-Za-z0-9_.\/-]{1,128}$/;
const PATTERN2 = /^[A-Za-z0-9_.\/:-]{1,200}$/;
const PATTERN3 = /^[A-Za-z0-9.]{1,128}$/;
const PATTERN4 = /^[A-Za-z0-9_-]{1,64}$/;
const PATTERN5 = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[0-9.]{0,10}Z$/;
const PATTERN6 = /^[0-9]{12}$/;

export function checkEnvelope(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const specversion1 = data.specversion;
    if (specversion1 === undefined) {
      if (check.required(at, "specversion", data, NAMES0)) return true;
    } else {
      if (specversion1 !== "1.0" && check.constant(`${at}/specversion`, specversion1, "1.0")) return true;
    }
    const id2 = data.id;
    if (id2 === undefined) {
      if (check.required(at, "id", data, NAMES0)) return true;
    } else {
      if (!(typeof id2 === "string")) {
        if (check.type(`${at}/id`, "a string", id2)) return true;
      } else {
        if (!PATTERN1.test(id2) && check.limit("pattern", `${at}/id`, "text that matches ^[A-Za-z0-9_./-]{1,128}$", id2)) return true;
      }
    }
    const source3 = data.source;
    if (source3 === undefined) {
      if (check.required(at, "source", data, NAMES0)) return true;
    } else {
      if (!(typeof source3 === "string")) {
        if (check.type(`${at}/source`, "a string", source3)) return true;
      } else {
        if (!PATTERN2.test(source3) && check.limit("pattern", `${at}/source`, "text that matches ^[A-Za-z0-9_./:-]{1,200}$", source3)) return true;
      }
    }
    const type4 = data.type;
    if (type4 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (!(typeof type4 === "string")) {
        if (check.type(`${at}/type`, "a string", type4)) return true;
      } else {
        if (!PATTERN3.test(type4) && check.limit("pattern", `${at}/type`, "text that matches ^[A-Za-z0-9.]{1,128}$", type4)) return true;
      }
    }
    const subject5 = data.subject;
    if (subject5 === undefined) {
      if (check.required(at, "subject", data, NAMES0)) return true;
    } else {
      if (!(typeof subject5 === "string")) {
        if (check.type(`${at}/subject`, "a string", subject5)) return true;
      } else {
        if (!PATTERN4.test(subject5) && check.limit("pattern", `${at}/subject`, "text that matches ^[A-Za-z0-9_-]{1,64}$", subject5)) return true;
      }
    }
    const time6 = data.time;
    if (time6 !== undefined) {
      if (!(typeof time6 === "string")) {
        if (check.type(`${at}/time`, "a string", time6)) return true;
      } else {
        if (!PATTERN5.test(time6) && check.limit("pattern", `${at}/time`, "text that matches ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[0-9.]{0,10}Z$", time6)) return true;
      }
    }
    const datacontenttype7 = data.datacontenttype;
    if (datacontenttype7 !== undefined) {
      if (datacontenttype7 !== "application/json" && check.constant(`${at}/datacontenttype`, datacontenttype7, "application/json")) return true;
    }
    const dataschema8 = data.dataschema;
    if (dataschema8 !== undefined) {
      if (!(typeof dataschema8 === "string")) {
        if (check.type(`${at}/dataschema`, "a string", dataschema8)) return true;
      } else {
        if (dataschema8.length > 300 && length(dataschema8) > 300 && check.limit("maxLength", `${at}/dataschema`, "at most 300 characters", dataschema8)) return true;
      }
    }
    const sequence9 = data.sequence;
    if (sequence9 !== undefined) {
      if (!(typeof sequence9 === "string")) {
        if (check.type(`${at}/sequence`, "a string", sequence9)) return true;
      } else {
        if (!PATTERN6.test(sequence9) && check.limit("pattern", `${at}/sequence`, "text that matches ^[0-9]{12}$", sequence9)) return true;
      }
    }
    if (check.closed) {
      for (const key10 in data) {
        if (key10 !== "specversion" && key10 !== "id" && key10 !== "source" && key10 !== "type" && key10 !== "subject" && key10 !== "time" && key10 !== "datacontenttype" && key10 !== "dataschema" && key10 !== "sequence" && key10 !== "data" && check.unknown(at, key10, NAMES0)) return true;
      }
    }
  }
  return false;
}
