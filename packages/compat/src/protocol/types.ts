import type { AcceptsRule, Schema, SchemaKind, Side, TransitionTable } from "@tandem/schema-model";
import type { Verdict, VerdictName } from "../verdict.ts";
import type { RuleId } from "./rules/index.ts";

export type Bump = "major" | "minor" | "patch" | "none";

/** Who a change can affect. `agents` and `visitors` are the pages of that side; `stored logs` are the logs of past sessions. */
export type Party = "agents" | "visitors" | "servers" | "stored logs";

/** The question that a command asks a person: the events that answer it, and their meanings. */
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

/** What a definition says beyond its payload. */
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
  /** How the vendor's page object spells it. */
  page?: Readonly<Record<string, unknown>>;
  asks?: Question;
  accepts?: AcceptsRule[];
  open?: boolean;
}

/** An event, a command, a code list or a shared type of a bundle. */
export interface Definition {
  /** Its path in the schema folder without the extension: `agent/events/rc`. */
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
  /** Its name in reports: a version, a revision, "the working tree". */
  label: string;
  /** The version as major.minor.patch, if it is a release. */
  version?: string;
  /** The file it was read from, for error messages. */
  file: string;
  /** The protocol's name: the first part of each wire type. */
  name: string;
  wireVersion: number;
  /** The base URI of all schema identifiers. */
  baseUri: string;
  definitions: ReadonlyMap<string, Definition>;
  envelope?: string;
  outcome?: string;
  /** The transition table, if the version has one. */
  transitions?: TransitionTable;
}

/** A location in a bundle, and in the schema folder that it was made from. */
export interface Place {
  /** JSON Pointer in the bundle: `/$defs/agent~1events~1rc/properties/enabled`. */
  pointer: string;
  /** The file relative to the schema folder: `agent/events/rc.schema.json`. */
  file: string;
  /** JSON Pointer in that file: `/properties/enabled`. */
  filePointer: string;
}

/** Someone who has not updated, and whose messages are refused or who refuses messages. */
export interface Hurt {
  party: Party;
  /** What happens, in a sentence. */
  how: string;
}

/** A message that one version accepts and the other refuses, as Ajv confirmed. */
export interface Witness {
  /** The path of the message: `agent/events/rc`. */
  message: string;
  /** The payload or, for changes outside of payloads, the exchange around it. */
  value: unknown;
  acceptedBy: string;
  refusedBy: string;
  /** The location in `value` that is refused, and Ajv's message. */
  pointer: string;
  problem: string;
  /** The two schemas, so that anyone can repeat the validation. */
  schemas: { accepts: unknown; refuses: unknown };
}

/** The answer for one direction. backward: the new version reads what the old one sends. forward: the reverse. */
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
  /** The location in it: `agentlist[].role`, a code, or empty for the whole definition. */
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

/** One difference between two versions of the protocol. */
export interface Finding {
  rule: RuleId;
  /** Identifies the difference in an ignore file. It does not depend on the message. */
  fingerprint: string;
  /** The definition: `agent/events/rc`. */
  subject: string;
  /** The location in it: `agentlist[].role`, a code, or empty for the whole definition. */
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
  /** The messages that contain the changed value. */
  affects: string[];
  bump: Bump;
  /** error: breaks someone, or violates a rule of the protocol's life. warning: unproven. note: everything else. */
  severity: "error" | "warning" | "note";
  ignored?: { reason: string; expires: string };
}

/** All differences between two versions of the protocol. */
export interface Diff {
  old: { label: string; version?: string };
  new: { label: string; version?: string };
  bump: Bump;
  findings: Finding[];
}
