import { appendToken, isObject, type Schema } from "@tandem/schema-model";
import type { Finding } from "../findings.ts";
import type { ExampleSource, SchemaFolder, Source } from "../load.ts";
import type { Lifecycle } from "../model/lifecycle.ts";
import type { PageSpelling } from "../model/page.ts";
import type { Question } from "../model/question.ts";
import type { LintRuleId } from "./explanations.ts";

/** A schema inside a source: the root, a property, the items of an array, the values of a map. */
export interface Place {
  source: Source;
  schema: Schema;
  pointer: string;
  /** The property's name, where the schema is that of a property. */
  property?: string;
}

/** What every rule sees. */
export interface LintContext {
  folder: SchemaFolder;
  sources: ReadonlyMap<string, Source>;
  /** Every schema of every source, roots first. */
  places: readonly Place[];
  examplesOf(path: string): readonly ExampleSource[];
  /** Files that cannot be read or fail their meta-schema. They exist, but later rules skip them. */
  broken: ReadonlySet<string>;
  /** True if the file exists, broken or not. */
  exists(path: string): boolean;
}

/** What a rule reports; the caller adds the rule's id. */
export type Report = Omit<Finding, "rule">;

/** A lint rule: one check of the whole folder. */
export interface Rule {
  id: LintRuleId;
  /** What the rule requires, in a sentence. */
  about: string;
  check(context: LintContext): Iterable<Report>;
}

export function createContext(folder: SchemaFolder, broken: ReadonlySet<string>): LintContext {
  const sources = new Map(
    folder.sources.filter(({ path }) => !broken.has(path)).map((source) => [source.path, source]),
  );
  const examples = new Map<string, ExampleSource[]>();
  for (const example of folder.examples) {
    const list = examples.get(example.of);
    if (list) list.push(example);
    else examples.set(example.of, [example]);
  }
  return {
    folder,
    sources,
    places: [...sources.values()].flatMap((source) => [
      ...walk({ source, schema: source.schema, pointer: "" }),
    ]),
    examplesOf: (path) => examples.get(path) ?? [],
    broken,
    exists: (path) => sources.has(path) || broken.has(path),
  };
}

function* walk(place: Place): Generator<Place> {
  yield place;
  const { source, schema, pointer } = place;
  if (isObject(schema.properties)) {
    for (const [property, inner] of Object.entries(schema.properties)) {
      const at = appendToken(appendToken(pointer, "properties"), property);
      if (isObject(inner)) yield* walk({ source, schema: inner, pointer: at, property });
    }
  }
  for (const keyword of ["items", "additionalProperties"] as const) {
    const inner = schema[keyword];
    if (isObject(inner)) yield* walk({ source, schema: inner, pointer: appendToken(pointer, keyword) });
  }
}

/** The sources that are events or commands. */
export function messages(context: LintContext): Source[] {
  return [...context.sources.values()].filter((source) => source.side !== undefined);
}

/** The metadata of a message. The meta-schema has checked its shape. */
export interface MessageMetadata {
  stability: string;
  deprecated?: string;
  raisedBy?: string[];
  cause?: string;
  origin?: string;
  state?: boolean;
  lifecycle?: Lifecycle;
  reply?: string;
  privilege?: string;
  page?: PageSpelling;
  asks?: Question;
  accepts?: { rule: string; property?: string; from?: string; to?: string; value?: unknown }[];
}

export function metadata(source: Source): MessageMetadata {
  return source.schema["x-tandem"] as unknown as MessageMetadata;
}
