// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkPageUrl } from "../../common/page-url.ts";
import { checkPoint } from "../../common/point.ts";

const NAMES0: readonly string[] = ["url","element","p1","p2","gesttype","gesturedone"];
const PATTERN1 = /^[A-Za-z]{1,32}$/;

export function checkAgentOutlineCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const url1 = data.url;
    if (url1 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (checkPageUrl(url1, `${at}/url`, check)) return true;
    }
    const element2 = data.element;
    if (element2 !== undefined) {
      if (!(typeof element2 === "string")) {
        if (check.type(`${at}/element`, "a string", element2)) return true;
      } else {
        if (element2.length > 2048 && length(element2) > 2048 && check.limit("maxLength", `${at}/element`, "at most 2048 characters", element2)) return true;
      }
    }
    const p13 = data.p1;
    if (p13 !== undefined) {
      if (checkPoint(p13, `${at}/p1`, check)) return true;
    }
    const p24 = data.p2;
    if (p24 !== undefined) {
      if (checkPoint(p24, `${at}/p2`, check)) return true;
    }
    const gesttype5 = data.gesttype;
    if (gesttype5 !== undefined) {
      if (!(typeof gesttype5 === "string")) {
        if (check.type(`${at}/gesttype`, "a string", gesttype5)) return true;
      } else {
        if (!PATTERN1.test(gesttype5) && check.limit("pattern", `${at}/gesttype`, "text that matches ^[A-Za-z]{1,32}$", gesttype5)) return true;
      }
    }
    const gesturedone6 = data.gesturedone;
    if (gesturedone6 !== undefined) {
      if (!(typeof gesturedone6 === "boolean")) {
        if (check.type(`${at}/gesturedone`, "a boolean", gesturedone6)) return true;
      }
    }
    if (check.closed) {
      for (const key7 in data) {
        if (key7 !== "url" && key7 !== "element" && key7 !== "p1" && key7 !== "p2" && key7 !== "gesttype" && key7 !== "gesturedone" && check.unknown(at, key7, NAMES0)) return true;
      }
    }
  }
  return false;
}
