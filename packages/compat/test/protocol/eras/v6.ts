import type { Fragment } from "../../../src/protocol/index.ts";
import { bool, codes, int, list, map, record, ref, state, text, words } from "./shapes.ts";
import { v5 } from "./v5.ts";

const party = words("visitor", "agent");

/** The agent's side as published before guests: 25 events, and why a session ended. */
export const v6: Fragment = {
  ...v5,
  "agent/events/accessdenied": record({ rcrequested: bool }),
  "agent/events/agents": state({ "count!": int, agentlist: list(record({ "num!": text, "role!": text })) }),
  "agent/events/connectfailed": record({ "detail!": text }, { origin: "local" }),
  "agent/events/documentShared": record({ "sharedBy!": party, "name!": text }),
  "agent/events/documentDownloaded": record({ "sharedBy!": party, "downloadedBy!": party, "name!": text }),
  "agent/events/enddocshare": record(),
  "agent/events/enddocsharepreview": record(),
  "agent/events/pagevisibility": state({ "visibility!": words("visible", "hidden") }),
  "agent/events/rc": state({ "enabled!": bool, "suspended!": bool }),
  "agent/events/rcrequest": record({ "response!": ref("common/consent-response") }),
  "agent/events/screenshare": record({
    "screenshareView!": text,
    "state!": words("accepted", "declined", "joined", "ended"),
  }),
  "agent/events/screensharedeclined": record(),
  "agent/events/sessionend": record({ reason: ref("reason-codes/agent-session-end"), msg: text }),
  "agent/events/startdocshare": record(),
  "agent/events/startdocsharepreview": record(),
  "agent/events/userstate": { ...map(text), "x-tandem": { state: true } },
  "agent/events/viewerclosing": record({ "closereason!": codes(true, "PlayerTooSlow") }),
  "agent/events/visitorscreensharenotsupported": record(),
  "agent/events/visitorscreensharestarted": record(),
  "agent/events/visitorscreensharestopped": record(),
  "agent/events/visitorvideo": state({
    camerastatus: ref("common/camera-status"),
    paused: bool,
    sessionkey: text,
    video: words("small", "large"),
  }),
  "agent/events/visitorvideorequest": record({ "response!": ref("common/consent-response") }),
  "agent/events/visitorvideorequested": record(),
  "visitor/events/error": record(
    {
      "code!": ref("reason-codes/visitor-error"),
      "msg!": text,
      params: record({ server: text, script: text }),
    },
    { origin: "local" },
  ),
  "common/consent-response": words("accepted", "declined"),
  "reason-codes/visitor-error": codes(
    false,
    "service",
    "conndrop",
    "dupkey",
    "maskingerror",
    "SCRIPT_NOT_LOADED",
  ),
  "reason-codes/agent-session-end": codes(
    true,
    "UnsupportedBrowser",
    "SSOError",
    "NoSession",
    "InvalidCobrowseSub",
    "ExpiredCreditCard",
    "DeclinedInvoice",
    "ConnDrop",
    "AgentRefresh",
    "AuthError",
    "LookupFailed",
    "VisitorLeft",
    "AgentLeft",
  ),
};
