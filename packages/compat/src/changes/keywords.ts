import { appendToken, isObject, type Json, type JsonObject, parsePointer } from "@tandem/schema-model";
import { canonical, deepEqual, own } from "../json.ts";
import { isForeign, isKeptByAjv } from "../schema/dialect.ts";
import { compareArms } from "./arms.ts";
import { MOST_DIFFERENCES, type Patch, type Spot, type Walk } from "./difference.ts";

/** Reports one difference in a keyword. `path` is the position in the keyword, `value` the value afterwards. */
export function report(
  walk: Walk,
  spot: Spot,
  rule: string,
  oldPath: string | undefined,
  newPath: string | undefined,
  [before, after]: readonly [Json | undefined, Json | undefined],
  patch: { path: string; value: Patch["value"] },
): void {
  if (walk.found.length >= MOST_DIFFERENCES) return;
  walk.found.push({
    rule,
    oldPointer: oldPath === undefined ? undefined : spot.before.pointer + oldPath,
    newPointer: newPath === undefined ? undefined : spot.after.pointer + newPath,
    before,
    after,
    patch: { path: parsePointer(spot.before.pointer + patch.path), value: patch.value },
  });
}

type Handler = (
  walk: Walk,
  spot: Spot,
  keyword: string,
  values: readonly [Json | undefined, Json | undefined],
) => void;

/** ADDED, REMOVED, REPLACED of the keyword as a whole. */
const whole: Handler = (walk, spot, keyword, [before, after]) => {
  const id = ids[keyword] ?? upper(keyword);
  const end = before === undefined ? "ADDED" : after === undefined ? "REMOVED" : "REPLACED";
  report(walk, spot, `${id}_${end}`, place(keyword, before), place(keyword, after), [before, after], {
    path: `/${keyword}`,
    value: after,
  });
};

function place(keyword: string, value: Json | undefined): string | undefined {
  return value === undefined ? undefined : appendToken("", keyword);
}

const ids: Readonly<Record<string, string>> = {
  dependentSchemas: "DEPENDENT_SCHEMA",
  dependencies: "DEPENDENCY",
};

function upper(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
}

const bound: Handler = (walk, spot, keyword, [before, after]) => {
  if (typeof before !== "number" || typeof after !== "number")
    return whole(walk, spot, keyword, [before, after]);
  const rule = `${upper(keyword)}_${after > before ? "RAISED" : "LOWERED"}`;
  report(walk, spot, rule, `/${keyword}`, `/${keyword}`, [before, after], {
    path: `/${keyword}`,
    value: after,
  });
};

/** In draft-04 an exclusive bound is a flag, and false says nothing. */
const exclusive: Handler = (walk, spot, keyword, values) => {
  const [before, after] = values.map((value) => (value === false ? undefined : value));
  if (before !== undefined || after !== undefined) bound(walk, spot, keyword, [before, after]);
};

/** A keyword that holds one schema: if both sides have it, the schemas are compared. */
const inner: Handler = (walk, spot, keyword, [before, after]) => {
  if (before === undefined || after === undefined) whole(walk, spot, keyword, [before, after]);
  else walk.into(spot, `/${keyword}`, `/${keyword}`);
};

const type: Handler = (walk, spot, keyword, [before, after]) => {
  const [old, now] = [typesOf(before), typesOf(after)];
  const lost = [...old].some((name) => !now.has(name));
  const won = [...now].some((name) => !old.has(name));
  if (!lost && !won) return;
  const rule = lost && won ? "TYPE_REPLACED" : lost ? "TYPE_DISALLOWED" : "TYPE_ALLOWED";
  report(walk, spot, rule, place(keyword, before), place(keyword, after), [before, after], {
    path: `/${keyword}`,
    value: after,
  });
};

const EVERY_TYPE = ["null", "boolean", "integer", "number", "string", "array", "object"];

function typesOf(value: Json | undefined): Set<Json> {
  const names = value === undefined ? EVERY_TYPE : [value].flat();
  return new Set(names.includes("number") ? [...names, "integer"] : names);
}

const values: Handler = (walk, spot, keyword, [before, after]) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return whole(walk, spot, keyword, [before, after]);
  const [old, now] = [before, after].map((list) => new Set(list.map(canonical))) as [
    Set<string>,
    Set<string>,
  ];
  const id = keyword === "enum" ? "ENUM_VALUE" : "PROPERTY_REQUIRED";
  for (const [i, value] of before.entries())
    if (!now.has(canonical(value)))
      report(walk, spot, `${id}_REMOVED`, `/${keyword}/${i}`, undefined, [value, undefined], {
        path: `/${keyword}`,
        value: () => before.filter((_, j) => j !== i),
      });
  for (const [i, value] of after.entries())
    if (!old.has(canonical(value)))
      report(walk, spot, `${id}_ADDED`, undefined, `/${keyword}/${i}`, [undefined, value], {
        path: `/${keyword}`,
        value: () => [...before, value],
      });
};

const required: Handler = (walk, spot, keyword, [before, after]) =>
  values(walk, spot, keyword, [before ?? [], after ?? []]);

/** A keyword that maps names to schemas (or, for dependencies, to names). */
const map =
  (id: string, { added, removed } = { added: "ADDED", removed: "REMOVED" }): Handler =>
  (walk, spot, keyword, [before, after]) => {
    const [old, now] = [before, after].map((value) => (isObject(value) ? value : {})) as [
      JsonObject,
      JsonObject,
    ];
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const path = appendToken(`/${keyword}`, key);
      const [was, is] = [own(old, key), own(now, key)];
      const patch = { path, value: is };
      if (was === undefined) report(walk, spot, `${id}_${added}`, undefined, path, [was, is], patch);
      else if (is === undefined) report(walk, spot, `${id}_${removed}`, path, undefined, [was, is], patch);
      else if (!Array.isArray(was) && !Array.isArray(is)) walk.into(spot, path, path);
      else if (!deepEqual(was, is)) report(walk, spot, `${id}_CHANGED`, path, path, [was, is], patch);
    }
  };

const additional: Handler = (walk, spot, keyword, [before, after]) => {
  const [old, now] = [before ?? true, after ?? true];
  if (isObject(old) && isObject(now)) return walk.into(spot, `/${keyword}`, `/${keyword}`);
  const [wasOpen, isOpen] = [old, now].map((value) => value === true || deepEqual(value, {}));
  if (wasOpen && isOpen) return;
  const end = isOpen ? "OPENED" : now === false ? "CLOSED" : "CHANGED";
  report(
    walk,
    spot,
    `ADDITIONAL_PROPERTIES_${end}`,
    place(keyword, before),
    place(keyword, after),
    [before, after],
    {
      path: `/${keyword}`,
      value: after,
    },
  );
};

/** Items in order: prefixItems, and draft-07's items as a list. */
const listed: Handler = (walk, spot, keyword, [before, after]) => {
  if (!Array.isArray(before ?? []) || !Array.isArray(after ?? []))
    return items(walk, spot, keyword, [before, after]);
  const [old, now] = [(before ?? []) as Json[], (after ?? []) as Json[]];
  for (let i = 0; i < Math.max(old.length, now.length); i++) {
    const path = `/${keyword}/${i}`;
    if (i < old.length && i < now.length) walk.into(spot, path, path);
    else if (i < now.length)
      report(walk, spot, "PREFIX_ITEM_ADDED", undefined, path, [undefined, now[i]], {
        path: `/${keyword}`,
        value: () => [...old, ...now.slice(old.length, i + 1)],
      });
    else
      report(walk, spot, "PREFIX_ITEM_REMOVED", path, undefined, [old[i], undefined], {
        path: `/${keyword}`,
        value: i === 0 ? undefined : () => old.slice(0, i),
      });
  }
};

const items: Handler = (walk, spot, keyword, [before, after]) => {
  if (Array.isArray(before) && Array.isArray(after)) listed(walk, spot, keyword, [before, after]);
  else if (Array.isArray(before) || Array.isArray(after)) whole(walk, spot, keyword, [before, after]);
  else inner(walk, spot, keyword, [before, after]);
};

const none: Handler = () => {};

/** What is done for each keyword; the others are annotations. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  $schema: none,
  $id: none,
  $anchor: none,
  $comment: none,
  $defs: none,
  definitions: none,
  $ref: (walk, spot, keyword, [before, after]) => {
    if (before !== undefined && after !== undefined && before !== after)
      report(walk, spot, "REF_CHANGED", `/${keyword}`, `/${keyword}`, [before, after], {
        path: `/${keyword}`,
        value: after,
      });
  },
  type,
  enum: values,
  required,
  ...Object.fromEntries(
    ["minimum", "maximum", "minLength", "maxLength"]
      .concat(["minItems", "maxItems", "minContains", "maxContains", "minProperties", "maxProperties"])
      .map((keyword) => [keyword, bound]),
  ),
  ...Object.fromEntries(
    ["const", "multipleOf", "pattern", "format", "uniqueItems"].map((keyword) => [keyword, whole]),
  ),
  ...Object.fromEntries(
    ["not", "if", "then", "else", "contains", "propertyNames", "additionalItems", "unevaluatedItems"]
      .concat(["unevaluatedProperties"])
      .map((keyword) => [keyword, inner]),
  ),
  exclusiveMinimum: exclusive,
  exclusiveMaximum: exclusive,
  properties: map("PROPERTY", { added: "DECLARED", removed: "UNDECLARED" }),
  patternProperties: map("PATTERN_PROPERTIES"),
  dependentRequired: map("DEPENDENT_REQUIRED"),
  dependentSchemas: map("DEPENDENT_SCHEMA"),
  dependencies: map("DEPENDENCY"),
  additionalProperties: additional,
  prefixItems: listed,
  items,
  allOf: compareArms,
  anyOf: compareArms,
  oneOf: compareArms,
  $dynamicRef: (walk, spot, keyword, [before, after]) =>
    report(walk, spot, "KEYWORD_CHANGED", place(keyword, before), place(keyword, after), [before, after], {
      path: `/${keyword}`,
      value: after,
    }),
};

/** The differences between two schemas' keywords. */
export function compareKeywords(walk: Walk, spot: Spot): void {
  const [old, now] = [spot.before.schema as JsonObject, spot.after.schema as JsonObject];
  for (const keyword of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const pair = [own(old, keyword), own(now, keyword)] as const;
    const isRead = [walk.before, walk.after].some(
      ({ dialect }) => !isForeign(keyword, dialect) || isKeptByAjv(keyword, dialect),
    );
    const handler = isRead && Object.hasOwn(HANDLERS, keyword) ? HANDLERS[keyword]! : undefined;
    if (handler) {
      if (!deepEqual(pair[0], pair[1]) || typeof pair[0] === "object") handler(walk, spot, keyword, pair);
    } else if (!deepEqual(pair[0], pair[1]))
      report(walk, spot, "ANNOTATION_CHANGED", place(keyword, pair[0]), place(keyword, pair[1]), pair, {
        path: appendToken("", keyword),
        value: pair[1],
      });
  }
}
