// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkCameraSettings } from "../../common/camera-settings.ts";

const NAMES0: readonly string[] = ["settings"];

export function checkAgentAgentVideoStartCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const settings1 = data.settings;
    if (settings1 !== undefined) {
      if (checkCameraSettings(settings1, `${at}/settings`, check)) return true;
    }
    if (check.closed) {
      for (const key2 in data) {
        if (key2 !== "settings" && check.unknown(at, key2, NAMES0)) return true;
      }
    }
  }
  return false;
}
