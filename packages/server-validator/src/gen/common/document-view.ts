// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";
import { checkFileName } from "../common/file-name.ts";

const NAMES0: readonly string[] = ["name","url","visitorselected","agentselected"];

export function checkDocumentView(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 !== undefined) {
      if (checkFileName(name1, `${at}/name`, check)) return true;
    }
    const url2 = data.url;
    if (url2 !== undefined) {
      if (!(typeof url2 === "string")) {
        if (check.type(`${at}/url`, "a string", url2)) return true;
      } else {
        if (url2.length > 2048 && length(url2) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url2)) return true;
      }
    }
    const visitorselected3 = data.visitorselected;
    if (visitorselected3 !== undefined) {
      if (!(typeof visitorselected3 === "boolean")) {
        if (check.type(`${at}/visitorselected`, "a boolean", visitorselected3)) return true;
      }
    }
    const agentselected4 = data.agentselected;
    if (agentselected4 !== undefined) {
      if (!(typeof agentselected4 === "boolean")) {
        if (check.type(`${at}/agentselected`, "a boolean", agentselected4)) return true;
      }
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "name" && key5 !== "url" && key5 !== "visitorselected" && key5 !== "agentselected" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
