import type { Fragment } from "../../../src/protocol/index.ts";
import { answer, asks, bool, int, list, local, record, ref, state, text, words } from "./shapes.ts";
import { v3 } from "./v3.ts";

const {
  "visitor/events/agentjoin": _,
  "visitor/events/clickstart": __,
  "visitor/events/clickstop": ___,
  ...kept
} = v3;

/** State received, agents, remote control, accessibility, the agent's screen. An error may have a code. */
export const v4: Fragment = {
  ...kept,
  "visitor/events/error": record({ "msg!": text, code: text }, { origin: "local" }),
  "visitor/events/sessionstarting": local(),
  "visitor/events/statereceived": record(),
  "visitor/events/blur": record(),
  "visitor/events/focus": record(),
  "visitor/events/agents": state({
    "count!": int,
    agentlist: list(record({ username: text, partnerid: int, partneruserid: text, name: text, title: text })),
  }),
  "visitor/events/accessibility": state({ "enabled!": bool }),
  "visitor/events/rc": state({ "enabled!": bool }),
  "visitor/events/rcrequested": asks("replyRCRequest", ref("common/consent-choice")),
  "visitor/events/screenshare": record({ "screenshareView!": text, "state!": ref("common/viewing-state") }),
  "visitor/commands/replyRCRequest": answer(ref("common/consent-choice")),
  "visitor/commands/setUserState": record({ "name!": text, "value!": text }),
  "common/consent-choice": words("accept", "decline"),
  "common/viewing-state": words("new", "continued", "ended", "still-ended", "error", "still-error"),
};
