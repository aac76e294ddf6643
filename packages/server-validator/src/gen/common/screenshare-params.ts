// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../check.ts";

const NAMES0: readonly string[] = ["type","size","width","height","video"];
const WORDS1: readonly string[] = ["forward","reverse"];
const PATTERN2 = /^[0-9]{1,5}x[0-9]{1,5}$/;

export function checkScreenshareParams(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const type1 = data.type;
    if (type1 !== undefined) {
      if (type1 !== "forward" && type1 !== "reverse" && check.word(`${at}/type`, type1, WORDS1)) return true;
    }
    const size2 = data.size;
    if (size2 !== undefined) {
      if (!(typeof size2 === "string")) {
        if (check.type(`${at}/size`, "a string", size2)) return true;
      } else {
        if (!PATTERN2.test(size2) && check.limit("pattern", `${at}/size`, "text that matches ^[0-9]{1,5}x[0-9]{1,5}$", size2)) return true;
      }
    }
    const width3 = data.width;
    if (width3 !== undefined) {
      if (!(Number.isInteger(width3))) {
        if (check.type(`${at}/width`, "an integer", width3)) return true;
      } else {
        if ((width3 as number) < 0 && check.limit("minimum", `${at}/width`, "at least 0", width3)) return true;
        if ((width3 as number) > 100000 && check.limit("maximum", `${at}/width`, "at most 100000", width3)) return true;
      }
    }
    const height4 = data.height;
    if (height4 !== undefined) {
      if (!(Number.isInteger(height4))) {
        if (check.type(`${at}/height`, "an integer", height4)) return true;
      } else {
        if ((height4 as number) < 0 && check.limit("minimum", `${at}/height`, "at least 0", height4)) return true;
        if ((height4 as number) > 100000 && check.limit("maximum", `${at}/height`, "at most 100000", height4)) return true;
      }
    }
    const video5 = data.video;
    if (video5 !== undefined) {
      if (!(typeof video5 === "boolean")) {
        if (check.type(`${at}/video`, "a boolean", video5)) return true;
      }
    }
    if (check.closed) {
      for (const key6 in data) {
        if (key6 !== "type" && key6 !== "size" && key6 !== "width" && key6 !== "height" && key6 !== "video" && check.unknown(at, key6, NAMES0)) return true;
      }
    }
  }
  return false;
}
