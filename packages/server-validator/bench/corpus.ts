import type { Message } from "@tandem/codegen";
import { catalog } from "../test/corpus.ts";

/** Twelve events as a session has them: small and large, flat and nested, a map, a list, open and closed codes. */
const EVENTS = `agent/rc agent/rcrequest agent/sessionpaused agent/sessionend agent/navigate agent/pagevisibility
  agent/agents agent/userstate visitor/connection visitor/error visitor/rcrequested visitor/screenshare`.split(/\s+/);

export const messages: readonly Message[] = EVENTS.map((name) => {
  const [side, event] = name.split("/");
  const message = catalog.messages.find((m) => m.kind === "event" && m.side === side && m.name === event);
  if (!message) throw new Error(`there is no event ${name}`);
  return message;
});

/** Which of the events a payload is of, by index, so that each library pays the same for finding it. */
export interface Sample {
  event: number;
  payload: unknown;
}

export const valid: Sample[] = messages.flatMap(({ examples }, event) => examples.valid.map(({ payload }) => ({ event, payload })));

/** Wrong in both forms: each is refused by a reader too. */
export const invalid: Sample[] = messages.flatMap(({ examples }, event) =>
  examples.invalid.filter(({ form }) => form === undefined).map(({ payload }) => ({ event, payload })),
);
