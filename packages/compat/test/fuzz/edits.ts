import type { Random } from "./random.ts";
import {
  DIVISORS,
  type Dialect,
  isSince,
  KEYS,
  NUMBERS,
  PATTERNS,
  type Schema,
  TYPES,
  WORDS,
} from "./schemas.ts";

type Obj = { [keyword: string]: unknown };

/** An edit that people make to a schema: changes the given schema in place, or says that it does not fit. */
export interface Edit {
  readonly name: string;
  readonly apply: (schema: Obj, random: Random, dialect: Dialect) => boolean;
}

const edit = (name: string, apply: Edit["apply"]): Edit => ({ name, apply });

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function simple(random: Random): Schema {
  return random.pick<Schema>([
    true,
    false,
    { type: random.pick(TYPES) },
    { const: random.pick(WORDS) },
    { minimum: random.pick(NUMBERS) },
    { enum: [random.pick(WORDS), random.pick(NUMBERS)] },
    { type: "string", maxLength: random.below(3) },
  ]);
}

function set(keyword: string, make: (random: Random) => unknown): Edit["apply"] {
  return (schema, random) => {
    schema[keyword] = make(random);
    return true;
  };
}

function remove(keyword: string): Edit["apply"] {
  return (schema) => keyword in schema && delete schema[keyword];
}

/** Moves a bound by one. */
function shift(keyword: string, by: number): Edit["apply"] {
  return (schema) => {
    if (typeof schema[keyword] !== "number" || (!/imum/.test(keyword) && schema[keyword] + by < 0))
      return false;
    schema[keyword] += by;
    return true;
  };
}

function inMap(keyword: string, change: (map: Obj, key: string, random: Random) => void): Edit["apply"] {
  return (schema, random) => {
    const keys = keysOf(schema[keyword]);
    if (keys.length === 0) return false;
    change(schema[keyword] as Obj, random.pick(keys), random);
    return true;
  };
}

function inList(
  keyword: string,
  change: (list: unknown[], at: number, random: Random) => void,
): Edit["apply"] {
  return (schema, random) => {
    const list = schema[keyword];
    if (!Array.isArray(list) || list.length === 0) return false;
    change(list, random.below(list.length), random);
    if (list.length === 0 && keyword !== "required") delete schema[keyword];
    return true;
  };
}

/** The schema in place is given a new meaning that holds its old one. */
function wrap(make: (inner: Obj, random: Random) => Obj): Edit["apply"] {
  return (schema, random) => {
    const { $schema, $defs, definitions, ...inner } = schema;
    for (const key of keysOf(schema)) delete schema[key];
    if ($defs !== undefined) schema.$defs = $defs;
    if (definitions !== undefined) schema.definitions = definitions;
    if ($schema !== undefined) schema.$schema = $schema;
    Object.assign(schema, make(inner, random));
    return true;
  };
}

const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
const counts = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

/** The catalogue. */
export const EDITS: readonly Edit[] = [
  edit("add an optional property", (schema, random) => {
    schema.properties = { ...(schema.properties as Obj), [random.pick(KEYS)]: simple(random) };
    return true;
  }),
  edit("add a required property", (schema, random) => {
    const key = random.pick(KEYS);
    schema.properties = { ...(schema.properties as Obj), [key]: simple(random) };
    schema.required = [...new Set([...((schema.required as string[]) ?? []), key])];
    return true;
  }),
  edit(
    "remove a property",
    inMap("properties", (map, key) => delete map[key]),
  ),
  edit(
    "rename a property",
    inMap("properties", (map, key, random) => {
      const value = map[key];
      delete map[key];
      map[random.pick(KEYS)] = value;
    }),
  ),
  edit(
    "change a property",
    inMap("properties", (map, key, random) => {
      map[key] = simple(random);
    }),
  ),
  edit("require one more", (schema, random) => {
    schema.required = [...new Set([...((schema.required as string[]) ?? []), random.pick(KEYS)])];
    return true;
  }),
  edit(
    "require one less",
    inList("required", (list, at) => list.splice(at, 1)),
  ),
  edit(
    "close the object",
    set("additionalProperties", () => false),
  ),
  edit("open the object", remove("additionalProperties")),
  edit("type the other properties", set("additionalProperties", simple)),
  edit("add a pattern of properties", (schema, random) => {
    schema.patternProperties = {
      ...(schema.patternProperties as Obj),
      [random.pick(PATTERNS)]: simple(random),
    };
    return true;
  }),
  edit(
    "remove a pattern of properties",
    inMap("patternProperties", (map, key) => delete map[key]),
  ),
  edit(
    "limit the names",
    set("propertyNames", (random) => ({ pattern: random.pick(PATTERNS) })),
  ),
  edit("free the names", remove("propertyNames")),
  edit("add a dependency", (schema, random, dialect) => {
    const keyword = isSince(dialect, "2019-09") ? "dependentRequired" : "dependencies";
    schema[keyword] = { ...(schema[keyword] as Obj), [random.pick(KEYS)]: random.some(KEYS, 2) };
    return true;
  }),
  edit(
    "remove a dependency",
    inMap("dependentRequired", (map, key) => delete map[key]),
  ),
  edit("add a dependent schema", (schema, random, dialect) => {
    const keyword = isSince(dialect, "2019-09") ? "dependentSchemas" : "dependencies";
    schema[keyword] = { ...(schema[keyword] as Obj), [random.pick(KEYS)]: { required: [random.pick(KEYS)] } };
    return true;
  }),
  edit("add a dependency by the keyword of before", (schema, random) => {
    const needs = random.chance(0.5) ? random.some(KEYS, 2) : { required: [random.pick(KEYS)] };
    schema.dependencies = { ...(schema.dependencies as Obj), [random.pick(KEYS)]: needs };
    return true;
  }),
  edit("forbid the unevaluated", (schema, _random, dialect) => {
    if (!isSince(dialect, "2019-09")) return false;
    const isArray = Array.isArray(schema.prefixItems) || Array.isArray(schema.items);
    schema[isArray ? "unevaluatedItems" : "unevaluatedProperties"] = false;
    return true;
  }),
  edit(
    "allow the unevaluated",
    (schema) => delete schema.unevaluatedItems && delete schema.unevaluatedProperties,
  ),
  edit(
    "change the type",
    set("type", (random) => random.pick(TYPES)),
  ),
  edit("add null", (schema) => {
    if (schema.type === undefined) return false;
    schema.type = [...new Set([schema.type, "null"].flat())];
    return true;
  }),
  edit("drop a type", (schema, random) => {
    if (!Array.isArray(schema.type) || schema.type.length < 2) return false;
    schema.type = schema.type.filter((_, i, all) => i !== random.below(all.length));
    if ((schema.type as unknown[]).length === 0) delete schema.type;
    return true;
  }),
  edit("integer to number and back", (schema) => {
    if (schema.type !== "integer" && schema.type !== "number") return false;
    schema.type = schema.type === "integer" ? "number" : "integer";
    return true;
  }),
  edit("free the type", remove("type")),
  edit(
    "add a value to the enum",
    inList("enum", (list, _at, random) => list.push(`new${random.below(9)}`)),
  ),
  edit(
    "remove a value of the enum",
    inList("enum", (list, at) => list.splice(at, 1)),
  ),
  edit("change the constant", (schema, random) => {
    if (!("const" in schema)) return false;
    schema.const = random.pick([...WORDS, ...NUMBERS]);
    return true;
  }),
  edit("constant to enum", (schema, random) => {
    if (!("const" in schema)) return false;
    schema.enum = [schema.const, `new${random.below(9)}`];
    delete schema.const;
    return true;
  }),
  ...bounds.flatMap((keyword) => [
    edit(`raise ${keyword}`, shift(keyword, 1)),
    edit(`lower ${keyword}`, shift(keyword, -1)),
    edit(`remove ${keyword}`, remove(keyword)),
  ]),
  ...counts.flatMap((keyword) => [
    edit(`raise ${keyword}`, shift(keyword, 1)),
    edit(`lower ${keyword}`, shift(keyword, -1)),
    edit(
      `set ${keyword}`,
      set(keyword, (random) => random.below(4)),
    ),
  ]),
  edit("make a bound open", (schema) => {
    if (typeof schema.minimum !== "number") return false;
    schema.exclusiveMinimum = schema.minimum;
    delete schema.minimum;
    return true;
  }),
  edit(
    "set multipleOf",
    set("multipleOf", (random) => random.pick(DIVISORS)),
  ),
  edit("remove multipleOf", remove("multipleOf")),
  edit(
    "set a pattern",
    set("pattern", (random) => random.pick(PATTERNS)),
  ),
  edit("remove the pattern", remove("pattern")),
  edit("toggle uniqueItems", (schema) => {
    schema.uniqueItems = schema.uniqueItems !== true;
    return true;
  }),
  edit("change the items", (schema, random) => {
    if (schema.items === undefined || Array.isArray(schema.items)) return false;
    schema.items = simple(random);
    return true;
  }),
  edit("add a placed item", (schema, random, dialect) => {
    const keyword = dialect === "2020-12" ? "prefixItems" : "items";
    if (!Array.isArray(schema[keyword])) return false;
    schema[keyword] = [...schema[keyword], simple(random)];
    return true;
  }),
  edit(
    "remove a placed item",
    inList("prefixItems", (list, at) => list.splice(at, 1)),
  ),
  edit("ask for an item", set("contains", simple)),
  edit("ask for more such items", (schema, random, dialect) => {
    if (!isSince(dialect, "2019-09") || schema.contains === undefined) return false;
    schema[random.pick(["minContains", "maxContains"])] = random.below(4);
    return true;
  }),
  edit("ask for no item", remove("contains")),
  ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => [
    edit(
      `add an arm to ${keyword}`,
      inList(keyword, (list, _at, random) => list.push(simple(random))),
    ),
    edit(
      `remove an arm of ${keyword}`,
      inList(keyword, (list, at) => list.splice(at, 1)),
    ),
    edit(
      `double an arm of ${keyword}`,
      inList(keyword, (list, at) => list.push(structuredClone(list[at]))),
    ),
  ]),
  edit("reverse the arms", (schema) => {
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      if (Array.isArray(schema[keyword])) schema[keyword] = schema[keyword].toReversed();
    return true;
  }),
  edit("anyOf to oneOf", (schema) => {
    if (schema.anyOf === undefined || schema.oneOf !== undefined) return false;
    schema.oneOf = schema.anyOf;
    return delete schema.anyOf;
  }),
  edit(
    "wrap in allOf",
    wrap((inner) => ({ allOf: [inner] })),
  ),
  edit(
    "wrap in anyOf with another",
    wrap((inner, random) => ({ anyOf: [inner, simple(random)] })),
  ),
  edit(
    "negate twice",
    wrap((inner) => ({ not: { not: inner } })),
  ),
  edit(
    "negate",
    wrap((inner) => ({ not: inner })),
  ),
  edit("swap then and else", (schema) => {
    const { then: a, else: b } = schema as { then?: unknown; else?: unknown };
    if (schema.if === undefined || (a === undefined && b === undefined)) return false;
    delete schema.then;
    delete schema.else;
    Object.assign(
      schema,
      Object.fromEntries([["then", b] as const, ["else", a] as const].filter(([, arm]) => arm !== undefined)),
    );
    return true;
  }),
  edit("drop the condition", remove("if")),
  edit("forbid", (schema, random) => {
    if (schema.not !== undefined) return false;
    schema.not = simple(random);
    return true;
  }),
  edit(
    "describe",
    set("description", () => "Says something else."),
  ),
  edit(
    "change the format",
    set("format", (random) => random.pick(["date", "email", "uuid"])),
  ),
  edit("reorder the keywords", (schema) => {
    for (const key of keysOf(schema).reverse()) {
      const value = schema[key];
      delete schema[key];
      schema[key] = value;
    }
    return true;
  }),
];

/** All objects in a schema that are schemas, the root first. */
function places(schema: unknown, result: Obj[] = []): Obj[] {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return result;
  const s = schema as Obj;
  result.push(s);
  const one = ["not", "if", "then", "else", "items", "additionalItems", "additionalProperties", "contains"];
  for (const key of [...one, "unevaluatedItems", "unevaluatedProperties"])
    for (const inner of [s[key]].flat()) places(inner, result);
  for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"])
    if (Array.isArray(s[key])) for (const inner of s[key]) places(inner, result);
  for (const key of [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "dependencies",
    "$defs",
    "definitions",
  ])
    for (const name of keysOf(s[key])) places((s[key] as Obj)[name], result);
  return result;
}

/** A schema with one edit somewhere, and the edit's name. */
export function edited(schema: Schema, random: Random, dialect: Dialect): { schema: Schema; name: string } {
  const copy = structuredClone(schema);
  const spots = places(copy);
  for (let tries = 0; tries < 40 && spots.length > 0; tries++) {
    const { name, apply } = random.pick(EDITS);
    const spot = random.pick(spots);
    if (spot.$ref === undefined && apply(spot, random, dialect))
      return { schema: inDraft(copy, dialect), name };
  }
  return { schema: copy, name: "none" };
}

/** What an edit writes that an early draft does not have, in that draft's words or left out. */
function inDraft(schema: Schema, dialect: Dialect): Schema {
  if (isSince(dialect, "draft-07")) return schema;
  for (const one of places(schema)) {
    for (const key of ["if", "then", "else"]) delete one[key];
    if (dialect === "draft-06") continue;
    if ("const" in one) one.enum = [one.const];
    for (const key of ["const", "contains", "propertyNames"]) delete one[key];
    for (const [end, bound] of [
      ["exclusiveMinimum", "minimum"],
      ["exclusiveMaximum", "maximum"],
    ] as const)
      if (typeof one[end] === "number" || !(bound in one)) delete one[end];
    for (const key of ["required", "enum"])
      if (Array.isArray(one[key]) && one[key].length === 0) delete one[key];
    const object = (value: unknown) => (typeof value === "boolean" ? (value ? {} : { not: {} }) : value);
    for (const key of ["not", "items"])
      if (key in one && !Array.isArray(one[key])) one[key] = object(one[key]);
    for (const key of ["items", "allOf", "anyOf", "oneOf"])
      if (Array.isArray(one[key])) one[key] = one[key].map(object);
    for (const key of ["properties", "patternProperties", "dependencies"])
      for (const name of keysOf(one[key])) (one[key] as Obj)[name] = object((one[key] as Obj)[name]);
    for (const [name, needs] of Object.entries((one.dependencies ?? {}) as Obj))
      if (Array.isArray(needs) && needs.length === 0) delete (one.dependencies as Obj)[name];
  }
  return typeof schema === "boolean" && dialect === "draft-04" ? (schema ? {} : { not: {} }) : schema;
}
