import type { Fragment } from "../../../src/protocol/index.ts";
import { record, text } from "./shapes.ts";

/** Two agent events and seven visitor events. */
export const v3: Fragment = {
  "agent/events/navigate": record({
    "url!": text,
    "browser!": record({ "name!": text, "version!": text, "platform!": text }),
    "visitorversion!": text,
  }),
  "agent/events/sessionend": record(),
  "visitor/events/sessionstart": record(),
  "visitor/events/sessioncontinue": {
    ...record(),
    description: "After each navigation inside of the session.",
  },
  "visitor/events/sessionend": record(),
  "visitor/events/error": record({ "msg!": text }, { origin: "local" }),
  "visitor/events/agentjoin": record(),
  "visitor/events/clickstart": record({}, { origin: "local" }),
  "visitor/events/clickstop": record({}, { origin: "local" }),
  "visitor/commands/startSession": record({ sessionKey: text }),
  "visitor/commands/stopSession": record(),
};
