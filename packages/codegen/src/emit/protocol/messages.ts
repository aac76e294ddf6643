import type { MessageKind, Side } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import { key, pascal, typeName } from "../../names.ts";
import { doc, hover } from "../doc.ts";
import { BANNER } from "../emitter.ts";
import { Imports, moduleText } from "../imports.ts";

const SIDES: readonly Side[] = ["agent", "visitor"];
const KINDS: readonly MessageKind[] = ["event", "command"];

/** `maps.ts`: which payload each event and command has, by side. */
export function emitMaps(catalog: Catalog): string {
  const imports = new Imports();
  const typeOf = (name: string): string => imports.type(name, "./types.ts");
  const maps = SIDES.flatMap((side) =>
    KINDS.map((kind) => {
      const members = of(catalog, side, kind).map(
        (m) => `${doc(hover(m), "  ")}  ${key(m.name)}: ${typeOf(m.typeName)};\n`,
      );
      return `${doc(`The payload of each ${kind} of the ${side}'s side.`)}export interface ${mapName(side, kind)} {\n${members.join("")}}\n`;
    }),
  );
  const body = `${maps.join("\n")}
/** The events of both sides. */
export interface Events {
  agent: AgentEvents;
  visitor: VisitorEvents;
}

/** The commands of both sides. */
export interface Commands {
  agent: AgentCommands;
  visitor: VisitorCommands;
}

/** This version of the protocol as one type, for casts between versions. */
export interface Protocol {
  version: "${catalog.protocol.version}";
  events: Events;
  commands: Commands;
  outcome: ${typeOf(typeName(catalog.sources.get(catalog.protocol.outcome)!))};
}

/** The names of a side's events. */
export type EventName<S extends keyof Events> = keyof Events[S] & string;
/** The names of a side's commands. */
export type CommandName<S extends keyof Commands> = keyof Commands[S] & string;
`;
  return moduleText(imports, body);
}

/** `names.ts`: the names of each side's events and commands, without their metadata. */
export function emitNames(catalog: Catalog): string {
  const sides = SIDES.map((side) => {
    const kinds = KINDS.map((kind) => {
      const names = of(catalog, side, kind).map(({ name }) => JSON.stringify(name));
      return `    ${kind}: [${names.join(", ")}],\n`;
    });
    return `  ${side}: {\n${kinds.join("")}  },\n`;
  });
  return `${BANNER}import type { MessageKind, Side } from "./wire.ts";

/** The name of every message, by side and kind. */
export const names: Readonly<Record<Side, Readonly<Record<MessageKind, readonly string[]>>>> = {
${sides.join("")}};
`;
}

/** `messages.ts`: the metadata of each event and command. */
export function emitMessages(catalog: Catalog): string {
  const groups = SIDES.map((side) => {
    const kinds = KINDS.map((kind) => {
      const entries = of(catalog, side, kind).map(
        (message) => `      ${key(message.name)}: ${JSON.stringify(info(message))},\n`,
      );
      return `    ${kind}s: {\n${entries.join("")}    },\n`;
    });
    return `  ${side}: {\n${kinds.join("")}  },\n`;
  });
  return `${BANNER}import type { CommandName, EventName } from "./maps.ts";

/** The metadata of an event or command. */
export interface MessageInfo {
  readonly side: "agent" | "visitor";
  readonly kind: "event" | "command";
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The protocol version that introduced it. */
  readonly since: string;
  readonly stability: "stable" | "experimental" | "legacy";
  /** What to use instead. */
  readonly deprecated?: string;
  /** Events: the commands that raise it, \`side/name\`. */
  readonly raisedBy?: readonly string[];
  /** Commands: the events that it raises, \`side/name\`. */
  readonly raises?: readonly string[];
  /** Events: what raises it, if not a command. */
  readonly cause?: string;
  /** Events: \`local\` when the side's own client raises it. */
  readonly origin?: "server" | "local";
  /** Events: true if the last payload is the current state. */
  readonly state?: true;
  /** Events: the command that answers it, and the words to choose from. */
  readonly reply?: { readonly command: string; readonly choices: readonly string[] };
  /** Commands: the privilege that the agent needs. */
  readonly privilege?: string;
  /** Commands that ask a person on the other side: the events that answer, and what each means. */
  readonly asks?: {
    readonly when?: Readonly<Record<string, string | boolean>>;
    readonly answers: readonly {
      readonly means: "accepted" | "declined" | "notsupported";
      readonly event: string;
      readonly where?: Readonly<Record<string, string | boolean>>;
    }[];
  };
}

/** Every event and command by side and name. */
export const messages: {
  readonly [S in "agent" | "visitor"]: {
    readonly events: { readonly [N in EventName<S>]: MessageInfo };
    readonly commands: { readonly [N in CommandName<S>]: MessageInfo };
  };
} = {
${groups.join("")}};
`;
}

function info(message: Message): object {
  const {
    side,
    kind,
    name,
    title,
    description,
    since,
    stability,
    deprecated,
    raisedBy,
    raises,
    cause,
    origin,
    state,
    reply,
    privilege,
    asks,
  } = message;
  return {
    side,
    kind,
    name,
    title,
    description,
    since,
    stability,
    ...(deprecated !== undefined && { deprecated }),
    ...(raisedBy.length > 0 && { raisedBy }),
    ...(raises.length > 0 && { raises }),
    ...(cause !== undefined && { cause }),
    ...(kind === "event" && { origin }),
    ...(state && { state }),
    ...(reply && { reply }),
    ...(privilege !== undefined && { privilege }),
    ...(asks && { asks }),
  };
}

/** `normalisers.ts`: how received payloads become canonical, by side and event. */
export function emitNormalisers(catalog: Catalog): string {
  const sides = SIDES.map((side) => {
    const entries = of(catalog, side, "event")
      .filter((message) => message.normalisers.length > 0)
      .map((message) => `    ${key(message.name)}: ${JSON.stringify(message.normalisers)},\n`);
    return `  ${side}: {\n${entries.join("")}  },\n`;
  });
  return `${BANNER}import { type Normaliser, normalise as run } from "./normalise.ts";
import type { Side } from "./wire.ts";

const normalisers: Readonly<Record<Side, Readonly<Record<string, readonly Normaliser[]>>>> = {
${sides.join("")}};

const none: readonly Normaliser[] = [];

/**
 * Turns an event's payload as real clients send it into the canonical form that the types describe.
 * All else passes through unchanged, for a validator to check. The input is not modified.
 */
export function normalise(side: Side, event: string, received: unknown): unknown {
  const own = normalisers[side];
  return run(Object.hasOwn(own, event) ? own[event]! : none, received);
}
`;
}

export function of(catalog: Catalog, side: Side, kind: MessageKind): readonly Message[] {
  return catalog.messages.filter((message) => message.side === side && message.kind === kind);
}

function mapName(side: Side, kind: MessageKind): string {
  return `${pascal(side)}${pascal(kind)}s`;
}
