// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";

const NAMES0: readonly string[] = ["name","url"];

export function checkAgentNavigationAssistCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const name1 = data.name;
    if (name1 === undefined) {
      if (check.required(at, "name", data, NAMES0)) return true;
    } else {
      if (!(typeof name1 === "string")) {
        if (check.type(`${at}/name`, "a string", name1)) return true;
      } else {
        if (name1 === "" && check.limit("minLength", `${at}/name`, "some text", name1)) return true;
        if (name1.length > 200 && length(name1) > 200 && check.limit("maxLength", `${at}/name`, "at most 200 characters", name1)) return true;
      }
    }
    const url2 = data.url;
    if (url2 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (!(typeof url2 === "string")) {
        if (check.type(`${at}/url`, "a string", url2)) return true;
      } else {
        if (url2 === "" && check.limit("minLength", `${at}/url`, "some text", url2)) return true;
        if (url2.length > 2048 && length(url2) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url2)) return true;
      }
    }
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "name" && key3 !== "url" && check.unknown(at, key3, NAMES0)) return true;
      }
    }
  }
  return false;
}
