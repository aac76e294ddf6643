// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkBackgroundFilter } from "../../common/background-filter.ts";
import { checkCameraStatus } from "../../common/camera-status.ts";
import { checkSessionKey } from "../../common/session-key.ts";
import { checkVideoSize } from "../../common/video-size.ts";

const NAMES0: readonly string[] = ["video","camerastatus","paused","sessionkey","videosource","videobgfilter","videobgtype","agentviewerelementid","previewelementid","visitorvideoelementid","descriptor","error"];

export function checkAgentVisitorvideoEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const video1 = data.video;
    if (video1 !== undefined) {
      if (checkVideoSize(video1, `${at}/video`, check)) return true;
    }
    const camerastatus2 = data.camerastatus;
    if (camerastatus2 === undefined) {
      if (check.required(at, "camerastatus", data, NAMES0)) return true;
    } else {
      if (checkCameraStatus(camerastatus2, `${at}/camerastatus`, check)) return true;
    }
    const paused3 = data.paused;
    if (paused3 !== undefined) {
      if (!(typeof paused3 === "boolean")) {
        if (check.type(`${at}/paused`, "a boolean", paused3)) return true;
      }
    }
    const sessionkey4 = data.sessionkey;
    if (sessionkey4 !== undefined) {
      if (checkSessionKey(sessionkey4, `${at}/sessionkey`, check)) return true;
    }
    const videosource5 = data.videosource;
    if (videosource5 !== undefined) {
      if (!(typeof videosource5 === "string")) {
        if (check.type(`${at}/videosource`, "a string", videosource5)) return true;
      } else {
        if (videosource5.length > 128 && length(videosource5) > 128 && check.limit("maxLength", `${at}/videosource`, "at most 128 characters", videosource5)) return true;
      }
    }
    const videobgfilter6 = data.videobgfilter;
    if (videobgfilter6 !== undefined) {
      if (!(typeof videobgfilter6 === "boolean")) {
        if (check.type(`${at}/videobgfilter`, "a boolean", videobgfilter6)) return true;
      }
    }
    const videobgtype7 = data.videobgtype;
    if (videobgtype7 !== undefined) {
      if (checkBackgroundFilter(videobgtype7, `${at}/videobgtype`, check)) return true;
    }
    const agentviewerelementid8 = data.agentviewerelementid;
    if (agentviewerelementid8 !== undefined) {
      if (!(typeof agentviewerelementid8 === "string")) {
        if (check.type(`${at}/agentviewerelementid`, "a string", agentviewerelementid8)) return true;
      } else {
        if (agentviewerelementid8.length > 128 && length(agentviewerelementid8) > 128 && check.limit("maxLength", `${at}/agentviewerelementid`, "at most 128 characters", agentviewerelementid8)) return true;
      }
    }
    const previewelementid9 = data.previewelementid;
    if (previewelementid9 !== undefined) {
      if (!(typeof previewelementid9 === "string")) {
        if (check.type(`${at}/previewelementid`, "a string", previewelementid9)) return true;
      } else {
        if (previewelementid9.length > 128 && length(previewelementid9) > 128 && check.limit("maxLength", `${at}/previewelementid`, "at most 128 characters", previewelementid9)) return true;
      }
    }
    const visitorvideoelementid10 = data.visitorvideoelementid;
    if (visitorvideoelementid10 !== undefined) {
      if (!(typeof visitorvideoelementid10 === "string")) {
        if (check.type(`${at}/visitorvideoelementid`, "a string", visitorvideoelementid10)) return true;
      } else {
        if (visitorvideoelementid10.length > 128 && length(visitorvideoelementid10) > 128 && check.limit("maxLength", `${at}/visitorvideoelementid`, "at most 128 characters", visitorvideoelementid10)) return true;
      }
    }
    const descriptor11 = data.descriptor;
    if (descriptor11 !== undefined) {
      if (!(typeof descriptor11 === "string")) {
        if (check.type(`${at}/descriptor`, "a string", descriptor11)) return true;
      } else {
        if (descriptor11.length > 8192 && length(descriptor11) > 8192 && check.limit("maxLength", `${at}/descriptor`, "at most 8192 characters", descriptor11)) return true;
      }
    }
    const error12 = data.error;
    if (error12 !== undefined) {
      if (!(typeof error12 === "string")) {
        if (check.type(`${at}/error`, "a string", error12)) return true;
      } else {
        if (error12.length > 500 && length(error12) > 500 && check.limit("maxLength", `${at}/error`, "at most 500 characters", error12)) return true;
      }
    }
    if (check.closed) {
      for (const key13 in data) {
        if (key13 !== "video" && key13 !== "camerastatus" && key13 !== "paused" && key13 !== "sessionkey" && key13 !== "videosource" && key13 !== "videobgfilter" && key13 !== "videobgtype" && key13 !== "agentviewerelementid" && key13 !== "previewelementid" && key13 !== "visitorvideoelementid" && key13 !== "descriptor" && key13 !== "error" && check.unknown(at, key13, NAMES0)) return true;
      }
    }
  }
  return false;
}
