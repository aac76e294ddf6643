// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../../check.ts";
import { checkBackgroundFilter } from "../../common/background-filter.ts";
import { checkCameraStatus } from "../../common/camera-status.ts";
import { checkVideoSize } from "../../common/video-size.ts";

const NAMES0: readonly string[] = ["video","camerastatus","videobgfilter","videobgtype"];

export function checkVisitorVisitorvideoEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const video1 = data.video;
    if (video1 === undefined) {
      if (check.required(at, "video", data, NAMES0)) return true;
    } else {
      if (checkVideoSize(video1, `${at}/video`, check)) return true;
    }
    const camerastatus2 = data.camerastatus;
    if (camerastatus2 === undefined) {
      if (check.required(at, "camerastatus", data, NAMES0)) return true;
    } else {
      if (checkCameraStatus(camerastatus2, `${at}/camerastatus`, check)) return true;
    }
    const videobgfilter3 = data.videobgfilter;
    if (videobgfilter3 !== undefined) {
      if (!(typeof videobgfilter3 === "boolean")) {
        if (check.type(`${at}/videobgfilter`, "a boolean", videobgfilter3)) return true;
      }
    }
    const videobgtype4 = data.videobgtype;
    if (videobgtype4 !== undefined) {
      if (checkBackgroundFilter(videobgtype4, `${at}/videobgtype`, check)) return true;
    }
    if (check.closed) {
      for (const key5 in data) {
        if (key5 !== "video" && key5 !== "camerastatus" && key5 !== "videobgfilter" && key5 !== "videobgtype" && check.unknown(at, key5, NAMES0)) return true;
      }
    }
  }
  return false;
}
