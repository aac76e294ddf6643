import fc from "fast-check";

/** The drafts that schemas are made for. */
export const DIALECTS = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A schema as plain JSON. */
export type Schema = boolean | { [keyword: string]: unknown };

export const KEYS = ["a", "b", "c", "x-d"] as const;
export const WORDS = ["", "a", "b", "ab", "x-d", "abc", "A1", "10"] as const;
export const PATTERNS = [
  "^a",
  "b$",
  "^[a-c]+$",
  "^x-",
  "^(a|b){1,2}$",
  "[0-9]",
  "^[A-Z][0-9]?$",
  "^(?!a)",
  "a*b",
] as const;
export const NUMBERS = [-2, -1, 0, 0.5, 1, 2, 3, 10] as const;
export const DIVISORS = [1, 2, 3, 4, 0.5, 0.1] as const;
export const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;

const key = fc.constantFrom(...KEYS);
const word = fc.constantFrom(...WORDS);
const pattern = fc.constantFrom(...PATTERNS);
const number = fc.constantFrom(...NUMBERS);
const small = fc.nat({ max: 3 });

export const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false),
  number,
  word,
  fc.array(fc.oneof(number, word, fc.boolean()), { maxLength: 2 }),
  fc.dictionary(key, fc.oneof(number, word), { maxKeys: 2, noNullPrototype: true }),
);

function subset(keywords: Record<string, fc.Arbitrary<unknown>>, maxKeys = 4) {
  const names = Object.keys(keywords);
  return fc
    .subarray(names, { maxLength: maxKeys })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, keywords[name]!]))));
}

function map(keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>, maxKeys = 3) {
  return fc.dictionary(keys, values, { maxKeys, noNullPrototype: true });
}

/** True if the draft is this one or a later one. */
export function isSince(dialect: Dialect, first: Dialect): boolean {
  return DIALECTS.indexOf(dialect) >= DIALECTS.indexOf(first);
}

/** In draft-04 an exclusive bound is a flag beside the bound. */
function numbersOf(dialect: Dialect): fc.Arbitrary<Record<string, unknown>> {
  const exclusive = dialect === "draft-04" ? fc.boolean() : number;
  const keywords = subset({
    minimum: number,
    maximum: number,
    exclusiveMinimum: exclusive,
    exclusiveMaximum: exclusive,
    multipleOf: fc.constantFrom(...DIVISORS),
  });
  if (dialect !== "draft-04") return keywords;
  return keywords.map((all) => {
    const { exclusiveMinimum, exclusiveMaximum, ...rest } = all as Record<string, unknown>;
    return {
      ...rest,
      ...("minimum" in rest && exclusiveMinimum !== undefined && { exclusiveMinimum }),
      ...("maximum" in rest && exclusiveMaximum !== undefined && { exclusiveMaximum }),
    };
  });
}

/** Schemas of the draft, up to a depth; small vocabularies, so that keywords meet. */
export function schemaOf(dialect: Dialect, depth = 3): fc.Arbitrary<Schema> {
  const [is06, is07, is2019, is2020] = (["draft-06", "draft-07", "2019-09", "2020-12"] as const).map(
    (first) => isSince(dialect, first),
  );
  const definition = is2019 ? "#/$defs/d" : "#/definitions/d";
  const numeric = numbersOf(dialect);
  const text = subset({
    minLength: small,
    maxLength: small,
    pattern,
    format: fc.constantFrom("date", "email"),
  });
  const leaf: fc.Arbitrary<Schema> = fc.oneof(
    { weight: 1, arbitrary: is06 ? fc.boolean() : fc.constantFrom({}, { not: {} }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constantFrom(...TYPES) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, comparator: sameJson }),
      }),
    },
    ...(is06 ? [{ weight: 2, arbitrary: fc.record({ const: value }) }] : []),
    { weight: 2, arbitrary: numeric },
    { weight: 1, arbitrary: numeric.map((inner) => ({ type: "integer", ...inner })) },
    { weight: 2, arbitrary: text },
    { weight: 2, arbitrary: text.map((inner) => ({ type: "string", ...inner })) },
    { weight: 1, arbitrary: fc.constantFrom({ $ref: "#" }, { $ref: definition }) },
    ...(dialect === "2019-09" ? [{ weight: 1, arbitrary: fc.constant({ $recursiveRef: "#" }) }] : []),
    { weight: 1, arbitrary: numeric.map((inner) => ({ $ref: definition, ...inner })) },
  );
  if (depth === 0) return leaf;
  const inner = schemaOf(dialect, depth - 1);
  const arms = fc.array(inner, { minLength: 1, maxLength: 3 });
  const names = fc.uniqueArray(key, { minLength: is06 ? 0 : 1, maxLength: 3 });
  const object = subset(
    {
      properties: map(key, inner),
      required: names,
      additionalProperties: inner,
      patternProperties: map(pattern, inner, 2),
      ...(is06 && {
        propertyNames: fc.oneof(text, fc.record({ enum: fc.uniqueArray(key, { minLength: 1 }) })),
      }),
      minProperties: small,
      maxProperties: small,
      ...(is2019
        ? {
            dependentRequired: map(key, names, 2),
            dependentSchemas: map(key, inner, 2),
            unevaluatedProperties: inner,
          }
        : { dependencies: map(key, fc.oneof(names, inner), 2) }),
    },
    4,
  );
  const array = subset(
    {
      minItems: small,
      maxItems: small,
      uniqueItems: fc.boolean(),
      ...(is06 && { contains: inner }),
      ...(is2019 && { minContains: small, maxContains: small, unevaluatedItems: inner }),
      ...(is2020
        ? { items: inner, prefixItems: arms }
        : { items: fc.oneof(inner, arms), additionalItems: inner }),
    },
    4,
  );
  const logic = subset(
    {
      allOf: arms,
      anyOf: arms,
      oneOf: arms,
      not: inner,
      // biome-ignore lint/suspicious/noThenProperty: the keyword's name
      ...(is07 && { if: inner, then: inner, else: inner }),
    },
    3,
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 4, arbitrary: object.map((o) => ({ type: "object", ...o })) },
    { weight: 1, arbitrary: object },
    { weight: 2, arbitrary: array.map((a) => ({ type: "array", ...a })) },
    { weight: 1, arbitrary: array },
    { weight: 2, arbitrary: logic },
    { weight: 1, arbitrary: fc.tuple(logic, object).map(([l, o]) => ({ ...l, ...o })) },
    { weight: 1, arbitrary: fc.tuple(numeric, text, array).map(([n, t, a]) => ({ ...n, ...t, ...a })) },
  );
}

function sameJson(a: unknown, b: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_key, inner) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([x], [y]) => (x < y ? -1 : 1)))
        : inner,
    );
  return text(a) === text(b);
}

/** A whole schema; many hold themselves, by `$ref: "#"` or by a definition. */
export const anySchema: fc.Arbitrary<{ dialect: Dialect; schema: Schema }> = fc
  .constantFrom(...DIALECTS, "draft-07" as const, "2020-12" as const, "2020-12" as const)
  .chain((dialect) =>
    fc.tuple(schemaOf(dialect), schemaOf(dialect, 1)).map(([root, definition]) => {
      if (typeof root === "boolean" || !JSON.stringify(root).includes("/d")) return { dialect, schema: root };
      const schema = { ...root, [isSince(dialect, "2019-09") ? "$defs" : "definitions"]: { d: definition } };
      return { dialect, schema };
    }),
  )
  .filter(({ schema }) => !isLoop(schema, schema, new Set()) && !hasLoopingDefinition(schema));

function hasLoopingDefinition(schema: Schema): boolean {
  const s = schema as Record<string, Record<string, unknown> | undefined>;
  return ["$defs", "definitions"].some((keyword) =>
    isLoop(s[keyword]?.d, schema, new Set([`#/${keyword}/d`])),
  );
}

/** True where a reference leads to itself without a step into the value: validators never end on it. */
function isLoop(schema: unknown, root: Schema, open: ReadonlySet<string>): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const s = schema as Record<string, unknown>;
  const here = schema === root ? new Set([...open, "#"]) : open;
  const ref = s.$ref ?? s.$recursiveRef;
  if (typeof ref === "string") {
    if (here.has(ref)) return true;
    const [, keyword, name] = ref.split("/");
    const definitions = (root as Record<string, Record<string, unknown>>)[keyword ?? ""];
    const target = keyword === undefined ? root : definitions?.[name!];
    if (isLoop(target, root, new Set([...here, ref]))) return true;
  }
  const arms = [s.not, s.if, s.then, s.else, s.allOf, s.anyOf, s.oneOf].flat();
  const dependent = [s.dependentSchemas, s.dependencies].flatMap((d) =>
    d ? Object.values(d as object) : [],
  );
  return [...arms, ...dependent].some((arm) => isLoop(arm, root, here));
}
