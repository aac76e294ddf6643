import {
  type CodeSchema,
  type MessageKind,
  pathOfFile,
  resolveRef,
  type Schema,
  type Side,
  schemaUri,
} from "@tandem/schema-model";
import { compare, SchemaFolderError } from "./findings.ts";
import { lint } from "./lint/lint.ts";
import type { SchemaFolder, Source } from "./load.ts";
import { choicesOf } from "./model/choices.ts";
import type { Lifecycle } from "./model/lifecycle.ts";
import { normalisersOf } from "./model/normalisers.ts";
import type { PageSpelling } from "./model/page.ts";
import type { Question } from "./model/question.ts";
import { typeName } from "./names.ts";
import type { Normaliser } from "./runtime/normalise.ts";

export interface Protocol {
  name: string;
  title: string;
  description: string;
  baseUri: string;
  version: number;
  /** The paths of the envelope's and the outcome's schemas. */
  envelope: string;
  outcome: string;
}

interface Common {
  /** Relative to the schema folder: `agent/events/rc.schema.json`. */
  path: string;
  /** The schema's published identifier. */
  id: string;
  name: string;
  /** The name of the TypeScript type. */
  typeName: string;
  title: string;
  description: string;
  since: string;
  stability: "stable" | "experimental" | "legacy";
  deprecated?: string;
  schema: Schema;
}

export interface Example {
  name: string;
  payload: unknown;
}

export interface InvalidExample extends Example {
  because: string;
  keyword: string;
  pointer: string;
  form?: "produce";
}

export interface ReceivedExample {
  name: string;
  because: string;
  received: unknown;
  canonical: unknown;
}

/** An event or a command. */
export interface Message extends Common {
  side: Side;
  kind: MessageKind;
  /** Events: the commands that raise it, `side/name`. */
  raisedBy: string[];
  /** Commands: the events that it raises, `side/name`; the inverse of raisedBy. */
  raises: string[];
  /** Commands: the events that it answers. */
  answers: string[];
  cause?: string;
  origin: "server" | "local";
  state: boolean;
  /** Events: what it says about the session or the connection. */
  lifecycle?: Lifecycle;
  /** Events that ask for an answer: the command that gives it, and the words to choose from. */
  reply?: { command: string; choices: string[] };
  privilege?: string;
  /** How the page object spells the message. */
  page?: PageSpelling;
  /** Commands that ask a person on the other side: the events that answer. */
  asks?: Question;
  normalisers: Normaliser[];
  /** The normalisers that the schema itself declares, with the reason of each. */
  accepts: (Normaliser & { because: string })[];
  examples: { valid: Example[]; invalid: InvalidExample[]; received: ReceivedExample[] };
}

export interface CodeList extends Common {
  kind: "code-list";
  open: boolean;
  maxLength: number;
  codes: CodeSchema[];
  usedBy: string[];
}

export interface SharedType extends Common {
  kind: "type";
  usedBy: string[];
}

/** A linted schema folder as emitters see it: sorted, complete and frozen. */
export interface Catalog {
  protocol: Protocol;
  messages: readonly Message[];
  codeLists: readonly CodeList[];
  types: readonly SharedType[];
  /** Every source by path, for following references. */
  sources: ReadonlyMap<string, Source>;
}

/**
 * Lints a folder and returns its catalog.
 *
 * @throws SchemaFolderError with all findings, if there are any
 */
export function createCatalog(folder: SchemaFolder): Catalog {
  const findings = lint(folder);
  if (findings.length > 0) throw new SchemaFolderError(findings);
  const protocol = folder.protocol as unknown as Protocol;
  const sorted = [...folder.sources].sort((a, b) => compare(a.path, b.path));
  const sources = new Map(sorted.map((source) => [source.path, source]));
  const usedBy = users(sorted);

  const common = ({ path, name, kind, side, schema }: Source): Common => {
    const { since, stability, deprecated } = schema["x-tandem"] as {
      since: string;
      stability: Common["stability"];
      deprecated?: string;
    };
    return {
      path,
      id: schemaUri(protocol.baseUri, pathOfFile(path)),
      name,
      typeName: typeName({ kind, name, ...(side && { side }) }),
      title: schema.title!,
      description: schema.description!,
      since,
      stability,
      ...(deprecated !== undefined && { deprecated }),
      schema,
    };
  };

  const raises = inverse(sorted, (source) => source.schema["x-tandem"]?.raisedBy as string[] | undefined);
  const answers = inverse(sorted, (source) => {
    const reply = source.schema["x-tandem"]?.reply;
    return reply === undefined ? undefined : [`${source.side}/${reply}`];
  });
  const message = (source: Source): Message => {
    const data = source.schema["x-tandem"] as {
      raisedBy?: string[];
      cause?: string;
      origin?: "server" | "local";
      state?: boolean;
      lifecycle?: Lifecycle;
      reply?: string;
      privilege?: string;
      page?: PageSpelling;
      asks?: Question;
      accepts?: Message["accepts"];
    };
    const key = `${source.side}/${source.name}`;
    const isCommand = source.kind === "command";
    return {
      ...common(source),
      side: source.side!,
      kind: source.kind as MessageKind,
      raisedBy: data.raisedBy ?? [],
      raises: isCommand ? (raises.get(key) ?? []) : [],
      answers: isCommand ? (answers.get(key) ?? []) : [],
      ...(data.cause !== undefined && { cause: data.cause }),
      origin: data.origin ?? "server",
      state: data.state ?? false,
      ...(data.lifecycle && { lifecycle: data.lifecycle }),
      ...(data.reply !== undefined && {
        reply: {
          command: data.reply,
          choices: choicesOf(sources.get(`${source.side}/commands/${data.reply}.schema.json`)!, sources)!,
        },
      }),
      ...(data.privilege !== undefined && { privilege: data.privilege }),
      ...(data.page !== undefined && { page: data.page }),
      ...(data.asks !== undefined && { asks: data.asks }),
      normalisers: isCommand ? [] : normalisersOf(source, sources),
      accepts: data.accepts ?? [],
      examples: { valid: [], invalid: [], received: [] },
    };
  };

  const messages = sorted.filter((source) => source.side !== undefined).map(message);
  const byPath = new Map(messages.map((m) => [m.path, m]));
  for (const { of, sort, name, json } of [...folder.examples].sort((a, b) => compare(a.path, b.path))) {
    const { examples } = byPath.get(of)!;
    if (sort === "valid") examples.valid.push({ name, payload: json });
    else (examples[sort] as object[]).push({ name, ...(json as object) });
  }
  return deepFreeze({
    protocol,
    messages,
    codeLists: sorted
      .filter((source) => source.kind === "code-list")
      .map((source) => ({
        ...common(source),
        kind: "code-list" as const,
        open: source.schema["x-tandem"]!.open as boolean,
        maxLength: source.schema.maxLength!,
        codes: source.schema.oneOf!,
        usedBy: usedBy.get(source.path) ?? [],
      })),
    types: sorted
      .filter((source) => source.kind === "type")
      .map((source) => ({ ...common(source), kind: "type" as const, usedBy: usedBy.get(source.path) ?? [] })),
    sources,
  });
}

function inverse(sources: Source[], keys: (source: Source) => string[] | undefined): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const source of sources) {
    for (const key of keys(source) ?? []) {
      const names = result.get(key);
      if (names) names.push(`${source.side}/${source.name}`);
      else result.set(key, [`${source.side}/${source.name}`]);
    }
  }
  return result;
}

/** By shared source, the paths of the sources that refer to it. */
function users(sources: Source[]): Map<string, string[]> {
  const result = new Map<string, Set<string>>();
  const visit = (schema: Schema, path: string): void => {
    if (schema.$ref !== undefined) {
      const target = resolveRef(path, schema.$ref);
      result.set(target, (result.get(target) ?? new Set()).add(path));
    }
    for (const inner of Object.values(schema.properties ?? {})) visit(inner, path);
    if (schema.items) visit(schema.items, path);
    if (schema.additionalProperties) visit(schema.additionalProperties, path);
  };
  for (const source of sources) visit(source.schema, source.path);
  return new Map([...result].map(([path, set]) => [path, [...set]]));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  }
  return value;
}
