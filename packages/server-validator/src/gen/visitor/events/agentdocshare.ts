// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkDocumentType } from "../../common/document-type.ts";
import { checkFileName } from "../../common/file-name.ts";

const NAMES0: readonly string[] = ["name","type","n","nmsgs","mimetype","download"];
const WORDS1: readonly string[] = ["true","false"];

export function checkVisitorAgentdocshareEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (checkFileName(name1, `${at}/name`, check)) return true;
    }
    const type2 = data.type;
    if (type2 === undefined) {
      if (check.required(at, "type", data, NAMES0)) return true;
    } else {
      if (checkDocumentType(type2, `${at}/type`, check)) return true;
    }
    const n3 = data.n;
    if (n3 === undefined) {
      if (check.required(at, "n", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(n3))) {
        if (check.type(`${at}/n`, "an integer", n3)) return true;
      } else {
        if ((n3 as number) < 0 && check.limit("minimum", `${at}/n`, "at least 0", n3)) return true;
        if ((n3 as number) > 1000 && check.limit("maximum", `${at}/n`, "at most 1000", n3)) return true;
      }
    }
    const nmsgs4 = data.nmsgs;
    if (nmsgs4 === undefined) {
      if (check.required(at, "nmsgs", data, NAMES0)) return true;
    } else {
      if (!(Number.isInteger(nmsgs4))) {
        if (check.type(`${at}/nmsgs`, "an integer", nmsgs4)) return true;
      } else {
        if ((nmsgs4 as number) < 1 && check.limit("minimum", `${at}/nmsgs`, "at least 1", nmsgs4)) return true;
        if ((nmsgs4 as number) > 1000 && check.limit("maximum", `${at}/nmsgs`, "at most 1000", nmsgs4)) return true;
      }
    }
    const mimetype5 = data.mimetype;
    if (mimetype5 !== undefined) {
      if (!(typeof mimetype5 === "string")) {
        if (check.type(`${at}/mimetype`, "a string", mimetype5)) return true;
      } else {
        if (mimetype5.length > 127 && length(mimetype5) > 127 && check.limit("maxLength", `${at}/mimetype`, "at most 127 characters", mimetype5)) return true;
      }
    }
    const download6 = data.download;
    if (download6 !== undefined) {
      if (download6 !== "true" && download6 !== "false" && check.word(`${at}/download`, download6, WORDS1)) return true;
    }
    if (check.closed) {
      for (const key7 in data) {
        if (key7 !== "name" && key7 !== "type" && key7 !== "n" && key7 !== "nmsgs" && key7 !== "mimetype" && key7 !== "download" && check.unknown(at, key7, NAMES0)) return true;
      }
    }
  }
  return false;
}
