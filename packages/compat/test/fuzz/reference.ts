/**
 * A second opinion beside Ajv: JSON Schema read word by word, annotations included, in the simplest way.
 * Where it and Ajv differ, a sampled value says nothing (Ajv has bugs of its own around nested dependentSchemas
 * and unevaluated keywords).
 */
import { type Dialect, isSince } from "./schemas.ts";

type Json = unknown;
type Obj = Record<string, Json>;

/** What was looked at: names of properties, and items by index. */
interface Seen {
  keys: Set<string>;
  items: Set<number>;
}

export function reference(root: Json, dialect: Dialect): (value: Json) => boolean {
  const [is06, is07, is2019, is2020] = (["draft-06", "draft-07", "2019-09", "2020-12"] as const).map(
    (first) => isSince(dialect, first),
  );
  return (value) => run(root, value) !== undefined;

  /** What was looked at, or undefined where the value is not valid. */
  function run(schema: Json, value: Json): Seen | undefined {
    const seen: Seen = { keys: new Set(), items: new Set() };
    if (typeof schema === "boolean") return schema ? seen : undefined;
    const all = schema as Obj;
    // Up to draft-07, a reference stands alone.
    const s: Obj = typeof all.$ref === "string" && !is2019 ? { $ref: all.$ref } : all;
    const merge = (inner: Seen | undefined): boolean => {
      for (const key of inner?.keys ?? []) seen.keys.add(key);
      for (const item of inner?.items ?? []) seen.items.add(item);
      return inner !== undefined;
    };
    const ok =
      (typeof s.$ref !== "string" || merge(run(pointed(s.$ref), value))) &&
      (s.$recursiveRef !== "#" || merge(run(root, value))) &&
      scalars(s, value) &&
      logic(s, value, merge) &&
      (!Array.isArray(value) || array(s, value, seen)) &&
      (!isObject(value) || object(s, value, seen, merge)) &&
      unevaluated(s, value, seen);
    return ok ? seen : undefined;
  }

  function valid(schema: Json, value: Json): boolean {
    return run(schema, value) !== undefined;
  }

  function pointed(ref: string): Json {
    let here = root;
    for (const part of ref.split("/").slice(1)) here = (here as Obj)[part];
    return here;
  }

  function scalars(s: Obj, value: Json): boolean {
    if (s.type !== undefined && ![s.type].flat().some((type) => isOf(type as string, value))) return false;
    if (Array.isArray(s.enum) && !s.enum.some((one) => same(one, value))) return false;
    if (is06 && "const" in s && !same(s.const, value)) return false;
    if (typeof value === "number") {
      const n = (key: string) => s[key] as number;
      if ("minimum" in s && value < n("minimum")) return false;
      if ("maximum" in s && value > n("maximum")) return false;
      const open = (end: string, bound: string) => (is06 ? s[end] : s[end] === true ? s[bound] : undefined);
      const [low, high] = [open("exclusiveMinimum", "minimum"), open("exclusiveMaximum", "maximum")];
      if (low !== undefined && value <= (low as number)) return false;
      if (high !== undefined && value >= (high as number)) return false;
      if ("multipleOf" in s && !Number.isInteger(value / n("multipleOf"))) return false;
    }
    if (typeof value === "string") {
      const length = [...value].length;
      if ("minLength" in s && length < (s.minLength as number)) return false;
      if ("maxLength" in s && length > (s.maxLength as number)) return false;
      if ("pattern" in s && !new RegExp(s.pattern as string, "u").test(value)) return false;
    }
    return true;
  }

  function logic(s: Obj, value: Json, merge: (seen: Seen | undefined) => boolean): boolean {
    const runs = (key: string) => (s[key] as Json[]).map((arm) => run(arm, value));
    if (s.allOf && !runs("allOf").every(merge)) return false;
    if (s.anyOf && runs("anyOf").filter(merge).length === 0) return false;
    if (s.oneOf && runs("oneOf").filter(merge).length !== 1) return false;
    if (s.not !== undefined && valid(s.not, value)) return false;
    if (!is07 || s.if === undefined) return true;
    const next = merge(run(s.if, value)) ? s.then : s.else;
    return next === undefined || merge(run(next, value));
  }

  function array(s: Obj, value: Json[], seen: Seen): boolean {
    const listed = (is2020 ? s.prefixItems : Array.isArray(s.items) ? s.items : undefined) as
      | Json[]
      | undefined;
    const prefix = listed ?? [];
    const rest = is2020 || !Array.isArray(s.items) ? s.items : s.additionalItems;
    for (const [i, item] of value.entries()) {
      const schema = i < prefix.length ? prefix[i] : rest;
      if (schema === undefined) continue;
      if (!valid(schema, item)) return false;
      seen.items.add(i);
    }
    if ("minItems" in s && value.length < (s.minItems as number)) return false;
    if ("maxItems" in s && value.length > (s.maxItems as number)) return false;
    if (s.uniqueItems === true && value.some((a, i) => value.some((b, j) => j > i && same(a, b))))
      return false;
    if (!is06 || s.contains === undefined) return true;
    const found = value.flatMap((item, i) => (valid(s.contains, item) ? [i] : []));
    // Before 2020-12, contains evaluates nothing.
    if (is2020) for (const i of found) seen.items.add(i);
    const least = is2019 ? ((s.minContains ?? 1) as number) : 1;
    const most = is2019 ? ((s.maxContains ?? Infinity) as number) : Infinity;
    return found.length >= least && found.length <= most;
  }

  function object(s: Obj, value: Obj, seen: Seen, merge: (seen: Seen | undefined) => boolean): boolean {
    const properties = (s.properties ?? {}) as Obj;
    const patterns = Object.entries((s.patternProperties ?? {}) as Obj);
    const keys = Object.keys(value);
    for (const key of keys) {
      const schemas = patterns
        .filter(([source]) => new RegExp(source, "u").test(key))
        .map(([, schema]) => schema);
      if (Object.hasOwn(properties, key)) schemas.push(properties[key]);
      if (schemas.length === 0 && s.additionalProperties !== undefined) schemas.push(s.additionalProperties);
      if (!schemas.every((schema) => valid(schema, value[key]))) return false;
      if (schemas.length > 0) seen.keys.add(key);
      if (is06 && s.propertyNames !== undefined && !valid(s.propertyNames, key)) return false;
    }
    const has = (key: string) => Object.hasOwn(value, key);
    if (s.required && !(s.required as string[]).every(has)) return false;
    if ("minProperties" in s && keys.length < (s.minProperties as number)) return false;
    if ("maxProperties" in s && keys.length > (s.maxProperties as number)) return false;
    const dependent = is2019 ? [s.dependentRequired, s.dependentSchemas] : [s.dependencies];
    for (const [key, needs] of dependent.flatMap((map) => Object.entries((map ?? {}) as Obj))) {
      if (!has(key)) continue;
      if (Array.isArray(needs) ? !needs.every((name) => has(name as string)) : !merge(run(needs, value)))
        return false;
    }
    return true;
  }

  function unevaluated(s: Obj, value: Json, seen: Seen): boolean {
    if (!is2019) return true;
    if (Array.isArray(value) && s.unevaluatedItems !== undefined)
      for (const [i, item] of value.entries()) {
        if (!seen.items.has(i) && !valid(s.unevaluatedItems, item)) return false;
        seen.items.add(i);
      }
    if (isObject(value) && s.unevaluatedProperties !== undefined)
      for (const key of Object.keys(value)) {
        if (!seen.keys.has(key) && !valid(s.unevaluatedProperties, value[key])) return false;
        seen.keys.add(key);
      }
    return true;
  }
}

function isObject(value: Json): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOf(type: string, value: Json): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

function same(a: Json, b: Json): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}
