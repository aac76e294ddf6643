// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkVideoSize } from "../../common/video-size.ts";

const NAMES0: readonly string[] = ["size"];

export function checkAgentSetVideoSizeCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const size1 = data.size;
    if (size1 === undefined) {
      if (check.required(at, "size", data, NAMES0)) return true;
    } else {
      if (checkVideoSize(size1, `${at}/size`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "size" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
