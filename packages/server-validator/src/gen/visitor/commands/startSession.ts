// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkSessionKey } from "../../common/session-key.ts";
import { checkStartVideo } from "../../common/start-video.ts";

const NAMES0: readonly string[] = ["sessionKey","name","email","phone","groupid","video","videosource"];

export function checkVisitorStartSessionCommand(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const sessionKey1 = data.sessionKey;
    if (sessionKey1 !== undefined) {
      if (checkSessionKey(sessionKey1, `${at}/sessionKey`, check)) return true;
    }
    const name2 = data.name;
    if (name2 !== undefined) {
      if (!(typeof name2 === "string")) {
        if (check.type(`${at}/name`, "a string", name2)) return true;
      } else {
        if (name2.length > 63 && length(name2) > 63 && check.limit("maxLength", `${at}/name`, "at most 63 characters", name2)) return true;
      }
    }
    const email3 = data.email;
    if (email3 !== undefined) {
      if (!(typeof email3 === "string")) {
        if (check.type(`${at}/email`, "a string", email3)) return true;
      } else {
        if (email3.length > 127 && length(email3) > 127 && check.limit("maxLength", `${at}/email`, "at most 127 characters", email3)) return true;
      }
    }
    const phone4 = data.phone;
    if (phone4 !== undefined) {
      if (!(typeof phone4 === "string")) {
        if (check.type(`${at}/phone`, "a string", phone4)) return true;
      } else {
        if (phone4.length > 31 && length(phone4) > 31 && check.limit("maxLength", `${at}/phone`, "at most 31 characters", phone4)) return true;
      }
    }
    const groupid5 = data.groupid;
    if (groupid5 !== undefined) {
      if (!(Number.isInteger(groupid5))) {
        if (check.type(`${at}/groupid`, "an integer", groupid5)) return true;
      } else {
        if ((groupid5 as number) < 0 && check.limit("minimum", `${at}/groupid`, "at least 0", groupid5)) return true;
        if ((groupid5 as number) > 2147483647 && check.limit("maximum", `${at}/groupid`, "at most 2147483647", groupid5)) return true;
      }
    }
    const video6 = data.video;
    if (video6 !== undefined) {
      if (checkStartVideo(video6, `${at}/video`, check)) return true;
    }
    const videosource7 = data.videosource;
    if (videosource7 !== undefined) {
      if (!(typeof videosource7 === "string")) {
        if (check.type(`${at}/videosource`, "a string", videosource7)) return true;
      } else {
        if (videosource7.length > 128 && length(videosource7) > 128 && check.limit("maxLength", `${at}/videosource`, "at most 128 characters", videosource7)) return true;
      }
    }
    if (check.closed) {
      for (const key8 in data) {
        if (key8 !== "sessionKey" && key8 !== "name" && key8 !== "email" && key8 !== "phone" && key8 !== "groupid" && key8 !== "video" && key8 !== "videosource" && check.unknown(at, key8, NAMES0)) return true;
      }
    }
  }
  return false;
}
