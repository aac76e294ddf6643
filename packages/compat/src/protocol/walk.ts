import { appendToken, type Json, type PlainSchema, referenceOf, type Schema } from "@tandem/schema-model";
import { canonical } from "../json.ts";
import type { RuleId } from "./rules/index.ts";
import type { Hurt } from "./types.ts";
import { codeChanges, type Words, wordsOf } from "./walk-codes.ts";

/** A difference between two schemas of a definition, not yet judged. */
export interface Change {
  rule: RuleId;
  /** The location: `agentlist[].role`. */
  place: string;
  /** JSON Pointers in the bundles; undefined if the version has no such location. */
  old?: string;
  new?: string;
  before?: unknown;
  after?: unknown;
  /** A name for the message of the finding: a property, a keyword, a code. */
  name?: string;
  /** The old definition, inlined, with this one change. If omitted, the change is not about payloads. */
  alone?: Schema;
  /** For breaks outside of payloads: the exchange that shows it, and who is affected. */
  shows?: Shown;
  hurts?: Hurt[];
}

/** A fact about an exchange beyond the message: its name, its value, and the schema of each version. */
export interface Shown {
  /** The path of the message; omitted if the fact belongs to no message. */
  message?: string;
  /** What happened before, if it matters. */
  story?: readonly string[];
  /** Properties that the message's payload must have. */
  choice?: Record<string, unknown>;
  fact: string;
  value: unknown;
  accepts: PlainSchema;
  refuses: PlainSchema;
}

/** Two inlined schemas that are compared, and where they are. */
export interface Pair {
  before: Schema;
  after: Schema;
  old: string;
  new: string;
  place: string;
  /** Returns the old definition with another schema at this location. */
  put: (schema: Schema) => Schema;
}

const BOUNDS: readonly [keyof Schema, "upper" | "lower"][] = [
  ["maxLength", "upper"],
  ["maximum", "upper"],
  ["maxItems", "upper"],
  ["maxProperties", "upper"],
  ["minLength", "lower"],
  ["minimum", "lower"],
];

/** All differences between two inlined schemas. */
export function* walk(pair: Pair): Generator<Change> {
  const { before, after } = pair;
  yield* documentation(pair);
  const [was, is] = [referenceOf(before), referenceOf(after)];
  if (was?.path !== is?.path) {
    const changes = [
      ...content({
        ...pair,
        old: was ? appendToken("/$defs", was.path) : pair.old,
        new: is ? appendToken("/$defs", is.path) : pair.new,
      }),
    ].filter(({ rule }) => rule !== "DESCRIPTION_CHANGED");
    yield* changes.length > 0 ? changes : [moved(pair, was?.path, is?.path)];
    // Shared types are compared as definitions of their own.
  } else if (was === undefined) yield* content(pair);
}

function moved({ old, new: at, place }: Pair, before = "inline", after = "inline"): Change {
  return { rule: "TYPE_MOVED", place, old, new: at, before, after };
}

function* content(pair: Pair): Generator<Change> {
  const { before, after } = pair;
  const [oldWords, newWords] = [wordsOf(before), wordsOf(after)];
  if (oldWords && newWords) return yield* codeChanges(pair, oldWords, newWords);
  const types = [shape(before, oldWords), shape(after, newWords)] as const;
  if (types[0] !== types[1]) return yield typeChange(pair);
  if (canonical((before.const ?? null) as Json) !== canonical((after.const ?? null) as Json))
    return yield typeChange(pair);
  yield* scalarTypes(pair);
  yield* bounds(pair);
  yield* properties(pair);
  if (before.items && after.items) yield* walk(inside(pair, "items", "[]"));
  if (before.additionalProperties && after.additionalProperties)
    yield* walk(inside(pair, "additionalProperties", ".*"));
}

/** The kind of a schema. A change of kind is one difference; within a kind, keywords are compared. */
function shape(schema: Schema, words: Words | undefined): string {
  if (words) return "words";
  if (schema.type === "array") return "array";
  if (schema.type === "object") return schema.additionalProperties ? "map" : "record";
  if (schema.const !== undefined) return "const";
  return Array.isArray(schema.type) || schema.type === undefined
    ? "scalars"
    : `scalar ${family(schema.type)}`;
}

/** integer and number are one family: one only widens the other. */
function family(type: string): string {
  return type === "integer" ? "number" : type;
}

function typeChange({ before, after, old, new: at, place, put }: Pair): Change {
  const wider = isWider(before, after);
  const narrower = isWider(after, before);
  return {
    rule: wider ? "TYPE_WIDENED" : narrower ? "TYPE_NARROWED" : "TYPE_CHANGED",
    place,
    old,
    new: at,
    before: brief(before),
    after: brief(after),
    alone: put(after),
  };
}

function typesOf({ type }: Schema): string[] {
  return type === undefined ? [] : [type].flat();
}

/** Decided by type names only. The engine judges the effect. */
function isWider(before: Schema, after: Schema): boolean {
  const [old, now] = [typesOf(before), typesOf(after)];
  const covers = (type: string): boolean =>
    now.includes(type) || (type === "integer" && now.includes("number"));
  return old.length > 0 && old.every(covers) && !now.every((type) => old.includes(type));
}

function* scalarTypes(pair: Pair): Generator<Change> {
  const { before, after, put } = pair;
  if (canonical(typesOf(before).sort()) === canonical(typesOf(after).sort())) return;
  yield { ...typeChange(pair), alone: put({ ...before, ...(after.type && { type: after.type }) }) };
}

function* bounds({ before, after, old, new: at, place, put }: Pair): Generator<Change> {
  const change = (keyword: keyof Schema, rule: RuleId): Change => ({
    rule,
    place,
    name: keyword,
    old: before[keyword] === undefined ? old : appendToken(old, keyword),
    new: after[keyword] === undefined ? at : appendToken(at, keyword),
    before: before[keyword],
    after: after[keyword],
    alone: put(replace(before, keyword, after[keyword])),
  });
  for (const [keyword, end] of BOUNDS) {
    const none = end === "upper" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const [was, is] = [(before[keyword] as number) ?? none, (after[keyword] as number) ?? none];
    if (was === is) continue;
    const loosened = end === "upper" ? is > was : is < was;
    yield change(keyword, loosened ? "BOUND_LOOSENED" : "BOUND_TIGHTENED");
  }
  if (before.pattern !== after.pattern) yield change("pattern", "PATTERN_CHANGED");
  const [names, name] = [before.propertyNames?.pattern, after.propertyNames?.pattern];
  if (names !== name) yield { ...change("propertyNames", "PATTERN_CHANGED"), before: names, after: name };
  if (before.format !== after.format) {
    const { alone, ...rest } = change("format", "FORMAT_CHANGED");
    yield rest;
  }
}

function replace(schema: Schema, keyword: keyof Schema, value: unknown): Schema {
  const { [keyword]: _, ...rest } = schema;
  return value === undefined ? rest : { ...rest, [keyword]: value };
}

function* properties(pair: Pair): Generator<Change> {
  const { before, after, old, new: at, put } = pair;
  const [was, is] = [before.properties ?? {}, after.properties ?? {}];
  const [needed, needs] = [new Set(before.required), new Set(after.required)];
  const removed = Object.keys(was).filter((name) => !Object.hasOwn(is, name));
  const added = Object.keys(is).filter((name) => !Object.hasOwn(was, name));
  const renamed = new Map(renames(removed, added, was, is));
  const path = (name: string): string => (pair.place === "" ? name : `${pair.place}.${name}`);
  const record = (properties: Record<string, Schema>, required: Iterable<string>): Schema => {
    const list = [...required];
    const { required: _, ...rest } = before;
    return { ...rest, properties, ...(list.length > 0 && { required: list }) };
  };
  for (const name of removed) {
    const { [name]: gone, ...others } = was;
    const kept = [...needed].filter((key) => key !== name);
    const to = renamed.get(name);
    const change = { old: appendToken(appendToken(old, "properties"), name), before: brief(gone!), name };
    if (to === undefined)
      yield {
        rule: "PROPERTY_REMOVED",
        place: path(name),
        ...change,
        new: at,
        alone: put(record(others, kept)),
      };
    else
      yield {
        rule: "PROPERTY_RENAMED",
        place: path(name),
        ...change,
        new: appendToken(appendToken(at, "properties"), to),
        before: name,
        after: to,
        alone: put(record({ ...others, [to]: is[to]! }, needs.has(to) ? [...kept, to] : kept)),
      };
  }
  for (const name of added) {
    if ([...renamed.values()].includes(name)) continue;
    const isNeeded = needs.has(name);
    yield {
      rule: isNeeded ? "PROPERTY_ADDED_REQUIRED" : "PROPERTY_ADDED",
      place: path(name),
      name,
      old,
      new: appendToken(appendToken(at, "properties"), name),
      after: brief(is[name]!),
      alone: put(record({ ...was, [name]: is[name]! }, isNeeded ? [...needed, name] : needed)),
    };
  }
  for (const name of Object.keys(was)) {
    if (!Object.hasOwn(is, name)) continue;
    const where = [
      appendToken(appendToken(old, "properties"), name),
      appendToken(appendToken(at, "properties"), name),
    ] as const;
    if (needed.has(name) !== needs.has(name))
      yield {
        rule: needs.has(name) ? "PROPERTY_REQUIRED" : "PROPERTY_OPTIONAL",
        place: path(name),
        name,
        old: where[0],
        new: where[1],
        before: needed.has(name) ? "required" : "optional",
        after: needs.has(name) ? "required" : "optional",
        alone: put(
          record(was, needs.has(name) ? [...needed, name] : [...needed].filter((key) => key !== name)),
        ),
      };
    yield* walk({
      before: was[name]!,
      after: is[name]!,
      old: where[0],
      new: where[1],
      place: path(name),
      put: (schema) => put({ ...before, properties: { ...was, [name]: schema } }),
    });
  }
}

/** Pairs of a removed and an added property with the same schema, if there is exactly one of each. */
function* renames(
  removed: string[],
  added: string[],
  was: Record<string, Schema>,
  is: Record<string, Schema>,
): Generator<[string, string]> {
  for (const name of removed) {
    const text = undocumented(was[name]!);
    const same = (names: string[], of: Record<string, Schema>) =>
      names.filter((other) => undocumented(of[other]!) === text);
    const [from, to] = [same(removed, was), same(added, is)];
    if (from.length === 1 && to.length === 1) yield [name, to[0]!];
  }
}

function inside(pair: Pair, keyword: "items" | "additionalProperties", suffix: string): Pair {
  return {
    before: pair.before[keyword]!,
    after: pair.after[keyword]!,
    old: appendToken(pair.old, keyword),
    new: appendToken(pair.new, keyword),
    place: `${pair.place}${suffix}`.replace(/^\./, ""),
    put: (schema) => pair.put({ ...pair.before, [keyword]: schema }),
  };
}

/** The documentation of a location itself. That of a referenced type is compared with the type. */
function said(schema: Schema): { title?: string; description?: string; own: Record<string, unknown> } {
  const reference = referenceOf(schema);
  if (reference === undefined) return { ...schema, own: schema["x-tandem"] ?? {} };
  return { ...reference, own: reference.own ?? {} };
}

function* documentation({ before: one, after: other, old, new: at, place }: Pair): Generator<Change> {
  const [before, after] = [said(one), said(other)];
  for (const keyword of ["title", "description"] as const) {
    if (before[keyword] === after[keyword]) continue;
    yield {
      rule: "DESCRIPTION_CHANGED",
      place,
      name: keyword,
      old: appendToken(old, keyword),
      new: appendToken(at, keyword),
      before: before[keyword],
      after: after[keyword],
    };
  }
  if (place === "") return;
  const [was, is] = [before.own, after.own];
  const change = (rule: RuleId, key: string): Change => ({
    rule,
    place,
    old: appendToken(appendToken(old, "x-tandem"), key),
    new: appendToken(appendToken(at, "x-tandem"), key),
    before: was[key],
    after: is[key],
  });
  if (was.personal !== is.personal) yield change("PERSONAL_CHANGED", "personal");
  yield* deprecation(was.deprecated, is.deprecated, change);
  if (was.since !== undefined && was.since !== is.since) yield change("SINCE_CHANGED", "since");
}

export function* deprecation(
  was: unknown,
  is: unknown,
  change: (rule: RuleId, key: string) => Change,
): Generator<Change> {
  if (was === is) return;
  yield change(
    was === undefined ? "DEPRECATED" : is === undefined ? "DEPRECATION_DROPPED" : "DESCRIPTION_CHANGED",
    "deprecated",
  );
}

/** The schema without documentation, as canonical text. */
export function undocumented(schema: Schema): string {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const { title, description, ...rest } = value as Record<string, unknown>;
    const own = rest["x-tandem"] as { open?: boolean } | undefined;
    delete rest["x-tandem"];
    if (own?.open !== undefined) rest.open = own.open;
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, strip(inner)]));
  };
  // A property may be named `description`: keys of `properties` are names, not keywords.
  const guard = (inner: Schema): Schema => ({
    ...inner,
    ...(inner.properties && {
      properties: Object.fromEntries(
        Object.entries(inner.properties).map(([name, value]) => [`=${name}`, guard(value)]),
      ),
    }),
    ...(inner.items && { items: guard(inner.items) }),
    ...(inner.additionalProperties && { additionalProperties: guard(inner.additionalProperties) }),
  });
  return canonical(strip(guard(schema)) as Json);
}

/** A summary of a schema, short enough to show. */
function brief(schema: Schema): unknown {
  const words = wordsOf(schema);
  if (words) return { enum: words.codes.map((code) => code.const), ...(words.open && { open: true }) };
  const { title, description, "x-tandem": own, properties, items, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...(properties && { properties: Object.keys(properties) }),
    ...(items && { items: brief(items) }),
    ...(additionalProperties && { additionalProperties: brief(additionalProperties) }),
  };
}
