// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkBackgroundFilter } from "../../common/background-filter.ts";
import { checkCameraStatus } from "../../common/camera-status.ts";
import { checkVideoSize } from "../../common/video-size.ts";

const NAMES0: readonly string[] = ["video","videosource","camerastatus","paused","videobgfilter","videobgtype"];

export function checkVisitorVisitorvideocreatedEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const video1 = data.video;
    if (video1 !== undefined) {
      if (checkVideoSize(video1, `${at}/video`, check)) return true;
    }
    const videosource2 = data.videosource;
    if (videosource2 !== undefined) {
      if (!(typeof videosource2 === "string")) {
        if (check.type(`${at}/videosource`, "a string", videosource2)) return true;
      } else {
        if (videosource2.length > 128 && length(videosource2) > 128 && check.limit("maxLength", `${at}/videosource`, "at most 128 characters", videosource2)) return true;
      }
    }
    const camerastatus3 = data.camerastatus;
    if (camerastatus3 !== undefined) {
      if (checkCameraStatus(camerastatus3, `${at}/camerastatus`, check)) return true;
    }
    const paused4 = data.paused;
    if (paused4 !== undefined) {
      if (!(typeof paused4 === "boolean")) {
        if (check.type(`${at}/paused`, "a boolean", paused4)) return true;
      }
    }
    const videobgfilter5 = data.videobgfilter;
    if (videobgfilter5 !== undefined) {
      if (!(typeof videobgfilter5 === "boolean")) {
        if (check.type(`${at}/videobgfilter`, "a boolean", videobgfilter5)) return true;
      }
    }
    const videobgtype6 = data.videobgtype;
    if (videobgtype6 !== undefined) {
      if (checkBackgroundFilter(videobgtype6, `${at}/videobgtype`, check)) return true;
    }
    if (check.closed) {
      for (const key7 in data) {
        if (key7 !== "video" && key7 !== "videosource" && key7 !== "camerastatus" && key7 !== "paused" && key7 !== "videobgfilter" && key7 !== "videobgtype" && check.unknown(at, key7, NAMES0)) return true;
      }
    }
  }
  return false;
}
