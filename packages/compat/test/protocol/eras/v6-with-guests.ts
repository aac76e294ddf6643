import type { Fragment } from "../../../src/protocol/index.ts";
import { answer, asks, bool, record, ref, state, text, words } from "./shapes.ts";
import { v6 } from "./v6.ts";

/** Guests by permission, recovery of a session, and names that the newest visitor script added. */
export const v6WithGuests: Fragment = {
  ...v6,
  "agent/events/addguestaccepted": record({ "agentnum!": text, "token!": text }),
  "agent/events/addguestdeclined": record({ agentnum: text }),
  "visitor/events/addguestrequested": asks("replyAddGuest", ref("common/consent-choice")),
  "visitor/events/addguestaccepted": record(),
  "visitor/events/addguestdeclined": record(),
  "visitor/events/leavesession": record(),
  "visitor/events/recoversession": record(),
  "visitor/events/pagemasked": record(),
  "visitor/events/rcenabled": state({ "enabled!": bool }),
  "visitor/events/rcaccepted": record(),
  "visitor/events/rcdeclined": record(),
  "visitor/events/rcevent": record({ "type!": words("click", "inputchange", "agenttyping"), "path!": text }),
  "visitor/events/navigation": record({ "url!": text, confirm: text }),
  "visitor/events/participantvideopaused": record({ "participantnum!": text }),
  "visitor/events/docsharestatus": record({
    "status!": words("accepted", "declined", "started", "canceled"),
  }),
  "agent/events/visitorvideo": state({
    camerastatus: ref("common/camera-status"),
    paused: bool,
    sessionkey: text,
    video: words("small", "large"),
    videosource: text,
    videobgfilter: bool,
    videobgtype: words("blur", "none"),
  }),
  "visitor/commands/replyAddGuest": answer(ref("common/consent-choice")),
};
