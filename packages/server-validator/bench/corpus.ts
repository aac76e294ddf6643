import { formOf, type Message } from "@tandem/codegen";
import { catalog } from "../test/corpus.ts";

/** Twelve events as a session has them: small and large, flat and nested, a map, a list, open and closed codes. */
const EVENTS =
  `agent/rc agent/rcrequest agent/sessionpaused agent/sessionend agent/navigate agent/pagevisibility
  agent/agents agent/userstate visitor/connection visitor/error visitor/rcrequested visitor/screenshare`.split(
    /\s+/,
  );

export const messages: readonly Message[] = EVENTS.map((name) => {
  const [side, event] = name.split("/");
  const message = catalog.messages.find((m) => m.kind === "event" && m.side === side && m.name === event);
  if (!message) throw new Error(`there is no event ${name}`);
  return message;
});

/** Which of the events it is of, by index, so that each library pays the same for finding it. */
export interface Sample {
  event: number;
  value: unknown;
}

const examples = (of: (message: Message) => readonly unknown[]): Sample[] =>
  messages.flatMap((message, event) => of(message).map((value) => ({ event, value })));

/** Payloads that are right in both forms. */
export const valid = examples(({ examples }) => examples.valid.map(({ payload }) => payload));

/** Payloads that are wrong in both forms: a reader refuses them too. */
export const invalid = examples(({ examples }) =>
  examples.invalid.filter(({ form }) => form === undefined).map(({ payload }) => payload),
);

/** The same inside the message that carries them. */
export const validMessages = valid.map(inMessage);
export const invalidMessages = invalid.map(inMessage);

function inMessage({ event, value }: Sample, i: number): Sample {
  const { side, name } = messages[event]!;
  const sequence = String(i + 1).padStart(12, "0");
  const envelope = {
    specversion: "1.0",
    id: `s-4f2a91c0/${sequence}`,
    source: "/sessions/s-4f2a91c0",
    type: `tandem.${side}.${name}`,
    subject: "s-4f2a91c0",
    time: "2026-03-01T10:00:00.000Z",
    datacontenttype: "application/json",
    dataschema: `https://tandem.example/schemas/v1/${side}/events/${name}`,
    sequence,
  };
  return { event, value: { ...envelope, data: value } };
}

type Form = ReturnType<typeof formOf>;

/** The closed schema of each payload. */
export const payloadSchemas: readonly Form[] = messages.map(({ path }) => closed(path));

/** The closed schema of each whole message. */
export const messageSchemas: readonly Form[] = messages.map(({ side, name }, i) => {
  const envelope = closed(catalog.protocol.envelope);
  const type = { const: `tandem.${side}.${name}` };
  return {
    ...envelope,
    properties: { ...envelope.properties, type, data: payloadSchemas[i]! },
    required: [...envelope.required!, "data"],
  };
});

function closed(path: string): Form {
  return formOf(catalog.sources.get(path)!, catalog.sources, "produce");
}
