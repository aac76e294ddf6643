// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, length } from "../../check.ts";
import { checkConsentChoice } from "../../common/consent-choice.ts";
import { checkNavigationLink } from "../../common/navigation-link.ts";
import { checkNavigationOpen } from "../../common/navigation-open.ts";
import { checkRequestId } from "../../common/request-id.ts";

const NAMES0: readonly string[] = ["requestId","choices","url","confirm","open","link"];

export function checkVisitorConfirmEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const requestId1 = data.requestId;
    if (requestId1 === undefined) {
      if (check.required(at, "requestId", data, NAMES0)) return true;
    } else {
      if (checkRequestId(requestId1, `${at}/requestId`, check)) return true;
    }
    const choices2 = data.choices;
    if (choices2 === undefined) {
      if (check.required(at, "choices", data, NAMES0)) return true;
    } else {
      if (!(Array.isArray(choices2))) {
        if (check.type(`${at}/choices`, "a list", choices2)) return true;
      } else {
        if (choices2.length > 2 && check.limit("maxItems", `${at}/choices`, "at most 2 items", choices2)) return true;
        for (let i3 = 0; i3 < choices2.length && i3 < 2; i3++) {
          const item4 = choices2[i3];
          if (checkConsentChoice(item4, `${`${at}/choices`}/${i3}`, check)) return true;
        }
      }
    }
    const url5 = data.url;
    if (url5 === undefined) {
      if (check.required(at, "url", data, NAMES0)) return true;
    } else {
      if (!(typeof url5 === "string")) {
        if (check.type(`${at}/url`, "a string", url5)) return true;
      } else {
        if (url5 === "" && check.limit("minLength", `${at}/url`, "some text", url5)) return true;
        if (url5.length > 2048 && length(url5) > 2048 && check.limit("maxLength", `${at}/url`, "at most 2048 characters", url5)) return true;
      }
    }
    const confirm6 = data.confirm;
    if (confirm6 === undefined) {
      if (check.required(at, "confirm", data, NAMES0)) return true;
    } else {
      if (!(typeof confirm6 === "string")) {
        if (check.type(`${at}/confirm`, "a string", confirm6)) return true;
      } else {
        if (confirm6 === "" && check.limit("minLength", `${at}/confirm`, "some text", confirm6)) return true;
        if (confirm6.length > 100 && length(confirm6) > 100 && check.limit("maxLength", `${at}/confirm`, "at most 100 characters", confirm6)) return true;
      }
    }
    const open7 = data.open;
    if (open7 !== undefined) {
      if (checkNavigationOpen(open7, `${at}/open`, check)) return true;
    }
    const link8 = data.link;
    if (link8 !== undefined) {
      if (checkNavigationLink(link8, `${at}/link`, check)) return true;
    }
    if (check.closed) {
      for (const key9 in data) {
        if (key9 !== "requestId" && key9 !== "choices" && key9 !== "url" && key9 !== "confirm" && key9 !== "open" && key9 !== "link" && check.unknown(at, key9, NAMES0)) return true;
      }
    }
  }
  return false;
}
