import { isObject, type Json, parsePointer, valueAt } from "@tandem/schema-model";
import { deepEqual, own } from "../json.ts";
import { type Dialect, subschemas } from "../schema/dialect.ts";
import { Document } from "../schema/document.ts";
import { targetOf } from "../schema/references.ts";
import { type Difference, MOST_DIFFERENCES, type Spot, type Walk } from "./difference.ts";
import { compareKeywords } from "./keywords.ts";

/** All structural differences of two schemas, references followed, each pair of places once. */
export function differences(
  before: { schema: Json; dialect: Dialect },
  after: { schema: Json; dialect: Dialect },
): Difference[] {
  const seen = new Set<string>();
  const walk: Walk = {
    before: new Document(before.schema, before.dialect),
    after: new Document(after.schema, after.dialect),
    found: [],
    into: (spot, oldPath, newPath) => visit(stepInto(walk, spot, oldPath, newPath)),
  };
  if (before.dialect !== after.dialect)
    walk.found.push({
      rule: "DIALECT_CHANGED",
      oldPointer: "",
      newPointer: "",
      before: before.dialect,
      after: after.dialect,
      patch: { path: [], value: after.schema },
    });
  visit({ before: walk.before.start, after: walk.after.start });
  return walk.found;

  function visit(spot: Spot): void {
    const key = `${spot.before.pointer} ${spot.after.pointer}`;
    if (seen.has(key) || walk.found.length >= MOST_DIFFERENCES) return;
    seen.add(key);
    const behind = behindOneRef(walk, spot);
    if (behind) visit(behind);
    else {
      compareSchemas(walk, spot);
      const [old, now] = [targetOf(walk.before, spot.before), targetOf(walk.after, spot.after)];
      if (old && now) visit({ before: old, after: now });
    }
  }
}

function stepInto({ before, after }: Walk, spot: Spot, oldPath: string, newPath: string): Spot {
  return {
    before: before.inner(spot.before, oldPath, valueAt(spot.before.schema, oldPath)!),
    after: after.inner(spot.after, newPath, valueAt(spot.after.schema, newPath)!),
  };
}

function compareSchemas(walk: Walk, spot: Spot): void {
  const [old, now] = [spot.before.schema, spot.after.schema];
  if (deepEqual(old, now) && !hasRef(old, walk.before.dialect)) return;
  if (isObject(old) && isObject(now)) {
    compareKeywords(walk, spot);
    return;
  }
  if (deepEqual(asObject(old), asObject(now))) return;
  const rule = now === true ? "SCHEMA_OPENED" : now === false ? "SCHEMA_CLOSED" : "SCHEMA_REPLACED";
  walk.found.push({
    rule,
    oldPointer: spot.before.pointer,
    newPointer: spot.after.pointer,
    before: old,
    after: now,
    patch: { path: parsePointer(spot.before.pointer), value: now },
  });
}

function asObject(schema: Json): Json {
  return schema === true ? {} : schema;
}

function hasRef(schema: Json, dialect: Dialect): boolean {
  return (
    own(schema, "$ref") !== undefined ||
    subschemas(schema, dialect).some(({ schema: inner }) => hasRef(inner, dialect))
  );
}

/** If only one side is a bare reference, its target is compared instead. */
function behindOneRef(walk: Walk, { before, after }: Spot): Spot | undefined {
  const [old, now] = [targetOf(walk.before, before), targetOf(walk.after, after)];
  if (old && !now && isBareRef(before.schema)) return { before: old, after };
  return now && !old && isBareRef(after.schema) ? { before, after: now } : undefined;
}

function isBareRef(schema: Json): boolean {
  return (
    isObject(schema) &&
    Object.keys(schema).every((key) => /^(\$ref|\$defs|definitions|\$schema|title|description)$/.test(key))
  );
}
