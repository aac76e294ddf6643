import type { Fragment } from "../../../src/protocol/index.ts";
import { answer, asks, bool, codes, int, list, local, record, ref, state, text, words } from "./shapes.ts";
import { v4 } from "./v4.ts";

const camera = {
  video: words("small", "large"),
  camerastatus: ref("common/camera-status"),
  videobgfilter: bool,
  videobgtype: words("blur", "none"),
};

/** Pause, masking, the visitor's camera and screen, documents, navigation assist, the movable widget. */
export const v5: Fragment = {
  ...v4,
  "agent/events/sessionpaused": state({ "paused!": bool, message: text }),
  "visitor/events/sessioncontinue": {
    ...record(),
    description: "After the start of the session, and after each navigation inside of it.",
  },
  "visitor/events/sessionend": record({ "reason!": ref("reason-codes/visitor-session-end") }),
  "visitor/events/sessionpaused": state({ "paused!": bool }),
  "visitor/events/connection": local({ "status!": words("ok", "reconnecting") }),
  "visitor/events/error": record(
    { "code!": ref("reason-codes/visitor-error"), "msg!": text, params: record({ server: text }) },
    { origin: "local" },
  ),
  "visitor/events/maskingerror": local({ "reason!": text }),
  "visitor/events/agents": state({
    "count!": int,
    agentlist: list(
      record({
        username: text,
        partnerid: int,
        partneruserid: text,
        name: text,
        title: text,
        num: text,
        role: codes(true, "agent", "guest"),
        guestid: text,
        agentrole: text,
      }),
    ),
  }),
  "visitor/events/rcrequested": asks("replyRCRequest", ref("common/consent-choice"), { selective: bool }),
  "visitor/events/screenshare": record({
    "screenshareView!": text,
    "state!": ref("common/viewing-state"),
    agentnum: text,
    paused: bool,
  }),
  "visitor/events/visitorvideorequested": asks("replyVideoRequest", ref("common/consent-choice")),
  "visitor/events/visitorvideo": record(camera),
  "visitor/events/videobgfilterfailed": local({
    "failuremode!": codes(true, "abortvideo", "abortbgfilter"),
    performancefail: bool,
  }),
  "visitor/events/visitorscreensharerequested": asks("replyScreenshareRequest", ref("common/consent-choice")),
  "visitor/events/docsharerequested": asks(
    "replyDocShare",
    words("previewconfirm", "previewcancel", "confirm", "cancel"),
  ),
  "visitor/events/filedownloading": record(),
  "visitor/events/filedownloaded": record(),
  "visitor/events/documentnotsent": local({ "name!": text, "reason!": text, "size!": int }),
  "visitor/events/navassistrequested": asks("replyNavAssist", ref("common/consent-choice"), {
    "name!": text,
    "url!": text,
  }),
  "visitor/events/widgetmoving": local({ "bottom!": int, "left!": int }),
  "visitor/events/widgetmoved": local({ left: bool, bottom: bool }),
  "visitor/commands/pauseSession": record({ "pause!": bool, message: text }),
  "visitor/commands/replyVideoRequest": answer(ref("common/consent-choice")),
  "visitor/commands/replyScreenshareRequest": answer(ref("common/consent-choice")),
  "visitor/commands/replyDocShare": answer(words("previewconfirm", "previewcancel", "confirm", "cancel")),
  "visitor/commands/replyNavAssist": answer(ref("common/consent-choice")),
  "common/camera-status": words("available", "blocked", "nocamera", "notsupported", "error", "aborted"),
  "reason-codes/visitor-session-end": codes(true, "agent", "visitor", "error"),
  "reason-codes/visitor-error": codes(false, "service", "conndrop", "dupkey", "maskingerror"),
};
