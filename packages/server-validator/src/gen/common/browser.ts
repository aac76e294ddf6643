// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../check.ts";

const NAMES0: readonly string[] = ["name","version","platform"];

export function checkBrowser(data: unknown, at: string, check: Check): boolean {
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
        if (name1.length > 64 && length(name1) > 64 && check.limit("maxLength", `${at}/name`, "at most 64 characters", name1)) return true;
      }
    }
    const version2 = data.version;
    if (version2 === undefined) {
      if (check.required(at, "version", data, NAMES0)) return true;
    } else {
      if (!(typeof version2 === "string")) {
        if (check.type(`${at}/version`, "a string", version2)) return true;
      } else {
        if (version2.length > 64 && length(version2) > 64 && check.limit("maxLength", `${at}/version`, "at most 64 characters", version2)) return true;
      }
    }
    const platform3 = data.platform;
    if (platform3 === undefined) {
      if (check.required(at, "platform", data, NAMES0)) return true;
    } else {
      if (!(typeof platform3 === "string")) {
        if (check.type(`${at}/platform`, "a string", platform3)) return true;
      } else {
        if (platform3.length > 64 && length(platform3) > 64 && check.limit("maxLength", `${at}/platform`, "at most 64 characters", platform3)) return true;
      }
    }
    if (check.closed) {
      for (const key4 in data) {
        if (key4 !== "name" && key4 !== "version" && key4 !== "platform" && check.unknown(at, key4, NAMES0)) return true;
      }
    }
  }
  return false;
}
