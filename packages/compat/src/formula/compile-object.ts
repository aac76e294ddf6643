import { appendToken, isObject, type Json } from "@tandem/schema-model";
import { own } from "../json.ts";
import type { Context } from "./compile.ts";
import type { Language } from "./language.ts";
import { type Atom, type Node, OBJECT, STRING } from "./nodes.ts";
import type { Pool } from "./pool.ts";

/** The keywords of objects, but for unevaluatedProperties. */
export function compileObject(context: Context): Node[] {
  const { pool, schema, inner } = context;
  const { languages } = pool;
  const result: Node[] = [];
  const has = (key: string) => pool.atom({ kind: "some", keys: languages.words([key]), node: pool.yes });
  const { own: properties, rest } = namedKeys(context);
  for (const { keys, path, schema: value } of properties)
    result.push(pool.atom({ kind: "every", keys, node: inner(path, value) }));
  const additional = own(schema, "additionalProperties");
  if (additional !== undefined)
    result.push(pool.atom({ kind: "every", keys: rest, node: inner("/additionalProperties", additional) }));
  const names = own(schema, "propertyNames");
  if (names !== undefined) {
    const allowed = textsOf(pool, inner("/propertyNames", names));
    result.push(pool.atom({ kind: "every", keys: languages.not(allowed), node: pool.no }));
  }
  for (const key of namesIn(own(schema, "required"))) result.push(has(key));
  for (const keyword of ["dependencies", "dependentRequired"])
    for (const [key, needs] of entries(own(schema, keyword)))
      if (Array.isArray(needs))
        result.push(pool.or([pool.not(has(key)), notObject(pool), pool.and(namesIn(needs).map(has))]));
  for (const { key, path, schema: value } of dependentSchemas(context))
    result.push(pool.or([pool.not(has(key)), notObject(pool), inner(path, value)]));
  const bounds: Atom[] = [];
  const least = own(schema, "minProperties");
  const most = own(schema, "maxProperties");
  if (typeof least === "number") bounds.push({ kind: "minProperties", count: least });
  if (typeof most === "number") bounds.push({ kind: "maxProperties", count: most });
  return [...result, ...bounds.map((atom) => pool.atom(atom))];
}

function notObject(pool: Pool): Node {
  return pool.not(pool.type(OBJECT));
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function namesIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

/** The schemas that hold for objects with a certain key, of both spellings. */
export function dependentSchemas({ schema }: Context): { key: string; path: string; schema: Json }[] {
  return ["dependencies", "dependentSchemas"].flatMap((keyword) =>
    entries(own(schema, keyword))
      .filter(([, value]) => !Array.isArray(value))
      .map(([key, value]) => ({ key, path: appendToken(`/${keyword}`, key), schema: value })),
  );
}

export interface NamedKeys {
  /** properties and patternProperties: which keys, and the schema of their values. */
  readonly own: { keys: Language; path: string; schema: Json }[];
  /** The keys that additionalProperties applies to. */
  readonly rest: Language;
}

/** Which keys a schema's properties and patternProperties name. */
export function namedKeys({ pool, schema }: Context): NamedKeys {
  const { languages } = pool;
  const properties = entries(own(schema, "properties"));
  const patterns = entries(own(schema, "patternProperties"));
  const named = [
    ...properties.map(([key, value]) => ({
      keys: languages.words([key]),
      path: appendToken("/properties", key),
      schema: value,
    })),
    ...patterns.map(([source, value]) => ({
      keys: languages.pattern(source),
      path: appendToken("/patternProperties", source),
      schema: value,
    })),
  ];
  const all = languages.any([
    languages.words(properties.map(([key]) => key)),
    ...patterns.map(([source]) => languages.pattern(source)),
  ]);
  return { own: named, rest: languages.not(all) };
}

/** The texts that a formula holds for. */
function textsOf(pool: Pool, node: Node): Language {
  const { languages } = pool;
  const special = pool.special(node, STRING);
  const read = (part: Node): Language => {
    if (part.kind === "constant") return part.value ? languages.every : languages.none;
    if (part.kind === "atom" && part.atom.kind === "text") return part.atom.language;
    if (part.kind === "and") return languages.all(part.args.map(read));
    if (part.kind === "or") return languages.any(part.args.map(read));
    return part.kind === "unknown"
      ? languages.unknown(part.name, pool.why(part), part.negated)
      : languages.every;
  };
  return read(special);
}
