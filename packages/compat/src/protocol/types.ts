import type { AcceptsRule, Schema, SchemaKind, Side, TransitionTable } from "@tandem/schema-model";
import type { Verdict, VerdictName } from "../verdict.ts";
import type { RuleId } from "./rules/index.ts";

export type Bump = "major" | "minor" | "patch" | "none";

/** Who a change can hurt. `agents` and `visitors` are the pages of that side, `stored logs` what is kept of sessions. */
export type Party = "agents" | "visitors" | "servers" | "stored logs";

/** What a command asks of a person: which events are the answer, and what each means. */
export interface Question {
  when?: Record<string, string | boolean>;
  answers: { means: string; event: string; where?: Record<string, string | boolean> }[];
}

/** What an event says about the session or the connection. */
export interface Lifecycle {
  endsSession?: true;
  /** The conditions in which the side's own client raises the event. */
  raisedOn?: {
    conditions: string[];
    payload?: Record<string, string | number | boolean>;
    textProperty?: string;
  }[];
}

/** What the protocol knows of a definition beyond its payload. */
export interface Metadata {
  side?: Side;
  kind: SchemaKind;
  name?: string;
  since?: string;
  stability?: "stable" | "experimental" | "legacy";
  deprecated?: string;
  raisedBy?: string[];
  cause?: string;
  origin?: "server" | "local";
  state?: boolean;
  lifecycle?: Lifecycle;
  reply?: string;
  privilege?: string;
  /** How the page object of the field spells it. */
  page?: Readonly<Record<string, unknown>>;
  asks?: Question;
  accepts?: AcceptsRule[];
  open?: boolean;
}

/** An event, a command, a code list or a shared type of a bundle. */
export interface Definition {
  /** Its place in the schema folder without the ending: `agent/events/rc`. */
  path: string;
  /** Its JSON Pointer in the bundle. */
  pointer: string;
  kind: SchemaKind;
  side?: Side;
  /** Its name on the wire, or the last part of the path. */
  name: string;
  metadata: Metadata;
  schema: Schema;
}

/** One version of the protocol. */
export interface Bundle {
  /** What people call it: a version, a revision, "the working tree". */
  label: string;
  /** The version as major.minor.patch, where it is one. */
  version?: string;
  /** The file it was read from, for messages. */
  file: string;
  /** The protocol's name, the first part of each type on the wire. */
  name: string;
  wireVersion: number;
  /** What all identifiers of schemas begin with. */
  baseUri: string;
  definitions: ReadonlyMap<string, Definition>;
  envelope?: string;
  outcome?: string;
  /** Which command is legal when, where the version says it. */
  transitions?: TransitionTable;
}

/** Where in a bundle, and in the schema folder that it was made from. */
export interface Place {
  /** JSON Pointer in the bundle: `/$defs/agent~1events~1rc/properties/enabled`. */
  pointer: string;
  /** The file relative to the schema folder: `agent/events/rc.schema.json`. */
  file: string;
  /** JSON Pointer in that file: `/properties/enabled`. */
  filePointer: string;
}

/** Someone who has changed nothing and whose messages are refused, or who refuses what comes. */
export interface Hurt {
  party: Party;
  /** What happens to them, in a sentence. */
  how: string;
}

/** A message that the one version accepts and the other refuses; Ajv said both. */
export interface Witness {
  /** The message it is of: `agent/events/rc`. */
  message: string;
  /** The payload, or for what lies outside of payloads the exchange around it. */
  value: unknown;
  acceptedBy: string;
  refusedBy: string;
  /** Where in `value` it is refused, and Ajv's words. */
  pointer: string;
  problem: string;
  /** The schemas of the two questions, so that anyone can ask them again. */
  schemas: { accepts: unknown; refuses: unknown };
}

/** The answer for one direction: backward, what was sent before is still read; forward, the old read what is sent now. */
export interface Direction {
  verdict: VerdictName;
  witness?: Witness;
  reason?: string;
}

export type { Verdict, VerdictName };

/** What code does with a generated type: it reads values, writes values, or uses an exported name. */
export type SourceUse = "read" | "write" | "name";

/** The TypeScript compiler's answer about code that was written for the old version. */
export interface SourceProof {
  use: SourceUse;
  /** breaking: `program` compiles with the old version and not with the new one. unproven: see `reason`. */
  verdict: Exclude<VerdictName, "safe">;
  program?: string;
  /** What the compiler says of it with the new version: `error TS2322: …`. */
  problem?: string;
  reason?: string;
}

/** A place where code that was written for the old version no longer compiles, or may not. */
export interface SourceChange extends SourceProof {
  /** The definition: `agent/events/rc`. */
  subject: string;
  /** The place in it: `agentlist[].role`, a code, or nothing for the whole. */
  place: string;
  /** The exported name, for `use: "name"`. */
  name?: string;
  /** JSON Pointers in the bundles. */
  old?: string;
  new?: string;
  /** The types before and after, as text. */
  before?: string;
  after?: string;
}

/** One difference of two versions of the protocol. */
export interface Finding {
  rule: RuleId;
  /** Names the difference in an ignore file; stays when words are changed. */
  fingerprint: string;
  /** The definition: `agent/events/rc`. */
  subject: string;
  /** The place in it as people say it: `agentlist[].role`, a code, or nothing for the whole. */
  place: string;
  message: string;
  old?: Place;
  new?: Place;
  before?: unknown;
  after?: unknown;
  /** The worst of the two directions and of `source`. */
  verdict: VerdictName;
  backward: Direction;
  forward: Direction;
  /** Programs that no longer compile because of the difference. */
  source?: SourceProof[];
  hurts: Hurt[];
  /** The messages that carry the changed place. */
  affects: string[];
  bump: Bump;
  /** error: breaks someone, or a rule of the protocol's life; warning: unproven; note: all else. */
  severity: "error" | "warning" | "note";
  ignored?: { reason: string; expires: string };
}

/** All differences of two versions of the protocol. */
export interface Diff {
  old: { label: string; version?: string };
  new: { label: string; version?: string };
  bump: Bump;
  findings: Finding[];
}
