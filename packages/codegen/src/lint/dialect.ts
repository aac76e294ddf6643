import { appendToken, resolveRef, type Schema } from "@tandem/schema-model";
import type { Place, Report, Rule } from "./context.ts";
import { patternProblem } from "./pattern.ts";

/** The keywords that may stand beside each type. */
const BESIDE: Record<string, readonly string[]> = {
  string: ["enum", "minLength", "maxLength", "pattern", "format"],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  boolean: [],
  null: [],
  array: ["items", "maxItems"],
  object: ["properties", "required", "additionalProperties", "propertyNames", "maxProperties"],
};
const LIMITS_OF_TEXT: readonly string[] = ["minLength", "maxLength", "pattern", "format"];
const ANYWHERE = ["$schema", "title", "description", "x-tandem", "type"];

const at = (place: Place, message: string, ...tokens: string[]): Report => ({
  file: place.source.path,
  pointer: tokens.reduce(appendToken, place.pointer),
  message,
});

function types(schema: Schema): string[] {
  return schema.type === undefined ? [] : [schema.type].flat();
}

export const dialectRules: Rule[] = [
  {
    id: "dialect",
    about:
      "Every schema stays within the dialect: a type (or $ref, or const) and the keywords that belong to it.",
    *check({ places }) {
      for (const place of places) {
        const { schema, source } = place;
        if (source.kind === "code-list") continue;
        if (schema.$ref !== undefined) {
          for (const keyword of Object.keys(schema)) {
            if (!["$ref", "description", "x-tandem"].includes(keyword))
              yield at(
                place,
                `${keyword} may not stand beside $ref; move it into the type that is referred to`,
                keyword,
              );
          }
          continue;
        }
        if (schema.const !== undefined && schema.type === undefined) continue;
        const of = types(schema);
        if (of.length === 0) {
          yield at(place, "expected type, $ref or const");
          continue;
        }
        const allowed = [...ANYWHERE, ...of.flatMap((type) => BESIDE[type] ?? [])];
        for (const keyword of Object.keys(schema)) {
          if (!allowed.includes(keyword))
            yield at(place, `${keyword} does not belong to type ${of.join(", ")}`, keyword);
          else if (schema.enum && LIMITS_OF_TEXT.includes(keyword))
            yield at(place, `${keyword} has no use beside enum, which lists the only values`, keyword);
        }
        if (of.includes("array") && !schema.items) yield at(place, "an array needs items");
        if (of.includes("object")) yield* objectShape(place);
      }
    },
  },
  {
    id: "bounded",
    about: "Every string, number, array and map has a bound, and no code is longer than its list allows.",
    *check({ places }) {
      for (const place of places) {
        const { schema, source } = place;
        for (const [i, { const: code }] of (schema.oneOf ?? []).entries()) {
          if ([...code].length > schema.maxLength!)
            yield at(
              place,
              `${code} is longer than maxLength ${schema.maxLength}`,
              "oneOf",
              String(i),
              "const",
            );
        }
        if (source.kind === "code-list" || schema.$ref !== undefined || schema.const !== undefined) continue;
        const of = types(schema);
        if (of.includes("string") && !schema.enum && !schema.pattern && schema.maxLength === undefined)
          yield at(place, "a string needs maxLength, pattern or enum");
        if (of.some((type) => type === "number" || type === "integer")) {
          if (schema.minimum === undefined || schema.maximum === undefined)
            yield at(place, "a number needs minimum and maximum");
          else if (schema.minimum > schema.maximum)
            yield at(place, `minimum ${schema.minimum} is above maximum ${schema.maximum}`);
        }
        if (of.includes("array") && schema.maxItems === undefined) yield at(place, "an array needs maxItems");
        if (
          schema.additionalProperties &&
          (schema.maxProperties === undefined || schema.propertyNames === undefined)
        )
          yield at(place, "a map needs maxProperties and propertyNames");
      }
    },
  },
  {
    id: "pattern",
    about:
      "A pattern is anchored ASCII without groups, alternation, * or +, so it bounds the length; and matching takes a bounded number of steps on every text.",
    *check({ places }) {
      for (const place of places) {
        for (const [pattern, ...tokens] of [
          [place.schema.pattern, "pattern"],
          [place.schema.propertyNames?.pattern, "propertyNames", "pattern"],
        ] as [string | undefined, ...string[]][]) {
          const problem = pattern === undefined ? undefined : patternProblem(pattern);
          if (problem) yield at(place, problem, ...tokens);
        }
      }
    },
  },
  {
    id: "ref",
    about: "A $ref is a relative path to a file of common/ or reason-codes/, and references form no cycle.",
    *check({ places, exists }) {
      const targets = new Map<string, Set<string>>();
      for (const place of places) {
        const ref = place.schema.$ref;
        if (ref === undefined) continue;
        const path = resolveRef(place.source.path, ref);
        if (!exists(path)) yield at(place, `${ref} is not there: no file ${path}`, "$ref");
        else if (!/^(common|reason-codes)\//.test(path))
          yield at(place, `${ref} is not in common/ or reason-codes/`, "$ref");
        else targets.set(place.source.path, (targets.get(place.source.path) ?? new Set()).add(path));
      }
      for (const path of targets.keys()) {
        if (reaches(targets, path, path))
          yield { file: path, pointer: "", message: "refers to itself, directly or through others" };
      }
    },
  },
  {
    id: "required",
    about: "Every required property is listed in properties.",
    *check({ places }) {
      for (const place of places) {
        for (const [i, name] of (place.schema.required ?? []).entries()) {
          if (!Object.hasOwn(place.schema.properties ?? {}, name))
            yield at(
              place,
              `required names ${JSON.stringify(name)}, which properties does not list`,
              "required",
              String(i),
            );
        }
      }
    },
  },
];

function* objectShape(place: Place): Generator<Report> {
  const { properties, additionalProperties, propertyNames, maxProperties } = place.schema;
  if (properties && additionalProperties)
    yield at(place, "an object is a record (properties) or a map (additionalProperties), not both");
  if (!properties && !additionalProperties)
    yield at(place, "an object needs properties (a record, {} if empty) or additionalProperties (a map)");
  if (properties && (propertyNames || maxProperties))
    yield at(place, "propertyNames and maxProperties belong to a map");
}

function reaches(
  targets: Map<string, Set<string>>,
  from: string,
  goal: string,
  seen = new Set<string>(),
): boolean {
  for (const next of targets.get(from) ?? []) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(targets, next, goal, seen)) return true;
  }
  return false;
}
