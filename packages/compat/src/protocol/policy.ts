import type { Schema } from "@tandem/schema-model";
import { isMessage } from "./bundle.ts";
import type { Bundle, Definition } from "./types.ts";
import { compareVersions } from "./version.ts";
import type { Change } from "./walk.ts";
import { wordsOf } from "./walk-codes.ts";

/** What the rules of the protocol's life need: deprecation before removal, no reuse of names, a correct `since`. */
export interface Policy {
  old: Bundle;
  now: Bundle;
  /** Earlier releases, the newest first. */
  history: readonly Bundle[];
  /** The next version, if known. */
  next: string | undefined;
}

/** The violations of the rules of the protocol's life that come with a change. */
export function* afterChange(policy: Policy, definition: Definition, change: Change): Generator<Change> {
  const { rule } = change;
  if (rule === "PROPERTY_REMOVED" || rule === "CODE_REMOVED") {
    const isKept = definition.metadata.stability !== "experimental";
    if (isKept && !isDeprecated(definition, change))
      yield { ...bare(change), rule: "REMOVED_WITHOUT_DEPRECATION" };
  }
  if (rule === "DEPRECATED" && !namesSomething(policy.now, String(change.after), definition, change))
    yield { ...bare(change), rule: "DEPRECATION_NAMES_NOTHING", after: change.after };
  if (rule === "PROPERTY_ADDED" || rule === "PROPERTY_ADDED_REQUIRED" || rule === "CODE_ADDED") {
    for (const earlier of policy.history) {
      const there = earlier.definitions.get(definition.path)?.schema;
      const place = there && locate(there, change);
      if (!place) continue;
      const reused = rule === "CODE_ADDED" ? ("CODE_REUSED" as const) : ("PROPERTY_REUSED" as const);
      yield { ...bare(change), rule: reused, before: earlier.label };
      break;
    }
  }
}

function bare({ alone, ...change }: Change): Change {
  return change;
}

/** Whether the removed property or code was marked as deprecated in the old version. */
function isDeprecated({ schema, metadata }: Definition, change: Change): boolean {
  if (metadata.deprecated !== undefined) return true;
  const there = locate(schema, change) as Schema | undefined;
  return there?.["x-tandem"]?.deprecated !== undefined;
}

/** Finds the property or code of a change in a definition of any version. */
function locate(schema: Schema, { rule, place, name }: Change): unknown {
  const isCode = rule.startsWith("CODE_");
  const path = isCode ? (place.includes(": ") ? place.slice(0, place.indexOf(": ")) : "") : place;
  let here: Schema | undefined = schema;
  for (const part of path.split(".").filter(Boolean)) {
    const [, key = "", lists = ""] = /^(.*?)((?:\[\])*)$/.exec(part)!;
    if (here && key !== "")
      here =
        key === "*"
          ? here.additionalProperties
          : Object.hasOwn(here.properties ?? {}, key)
            ? here.properties![key]
            : undefined;
    for (let i = 0; i < lists.length; i += 2) here = here?.items;
  }
  return isCode ? here && wordsOf(here)?.codes.find((code) => code.const === name) : here;
}

/** Whether the text of a deprecation names a message, or a property or code of the same definition. */
function namesSomething(now: Bundle, text: string, definition: Definition, change: Change): boolean {
  const is = now.definitions.get(definition.path)!;
  const words = new Set(text.split(/[^A-Za-z0-9_-]+/));
  const own = change.place === "" ? definition.name : (change.name ?? change.place.split(/[.\]]/).at(-1));
  const names = new Set<string>();
  for (const other of now.definitions.values()) {
    if (isMessage(other) || other.path === definition.path) names.add(other.name);
    if (change.place !== "") for (const code of other.schema.oneOf ?? []) names.add(code.const);
  }
  if (change.place !== "") propertyNames(is.schema, names);
  names.delete(own ?? "");
  return [...names].some((name) => words.has(name));
}

function propertyNames(schema: Schema, names: Set<string>): void {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    names.add(name);
    propertyNames(inner, names);
  }
  if (schema.items) propertyNames(schema.items, names);
}

/** A new definition must name the next version in `since`. */
export function sinceOf(
  policy: Policy,
  definition: Definition,
): { after: string; before: string } | undefined {
  const { since } = definition.metadata;
  const release = policy.old.version;
  if (since === undefined || release === undefined) return undefined;
  if (policy.next !== undefined)
    return since === policy.next ? undefined : { after: since, before: policy.next };
  return compareVersions(since, release) > 0
    ? undefined
    : { after: since, before: `a version after ${release}` };
}
