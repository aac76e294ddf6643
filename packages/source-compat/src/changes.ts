import { appendToken, type Schema } from "@tandem/schema-model";
import { type References, typeText } from "./type-text.ts";

/** A value of a generated type, and how a program reaches it. */
interface Place {
  /** As people write it: `agentlist[].role`. */
  place: string;
  /** The type of the value, without `undefined`: `NonNullable<AgentAgentsEvent["agentlist"]>[number]`. */
  type: string;
  /** What a program calls the value. */
  noun: string;
  /** For a property: the record that holds it. */
  holder?: { type: string; noun: string; name: string };
  isOptional: boolean;
  /** JSON Pointers in the bundles. */
  old: string;
  new: string;
}

/** A difference that a program of the old version may notice, and the body of that program. */
export interface TypeChange {
  use: "read" | "write";
  place: string;
  body: string;
  old: string;
  new: string;
  before?: string;
  after?: string;
}

/** Both versions' types, seen by the programs of the old one. */
export interface Versions {
  /** References of old schemas, by names that both versions export. */
  old: References;
  new: References;
}

/**
 * The differences of two schemas that change the generated type, from the outside in: records, lists and maps are
 * compared by what they hold, so that each difference has the shortest program.
 *
 * @returns true if the types differ at all; an optional property that is added differs, and no old program notices
 */
export function typeChanges(
  before: Schema,
  after: Schema,
  root: Omit<Place, "place" | "isOptional" | "holder">,
  versions: Versions,
): { differs: boolean; changes: TypeChange[] } {
  const changes: TypeChange[] = [];
  const differs = compare(before, after, { ...root, place: "", isOptional: false });
  return { differs, changes };

  function compare(was: Schema, is: Schema, at: Place): boolean {
    if (isSame(was, is)) return false;
    const [text, newText] = [typeText(was, versions.old), typeText(is, versions.new)];
    if (text === newText && shapeOf(was) === shapeOf(is)) return false;
    const shape = shapeOf(was);
    if (shape !== shapeOf(is) || shape === "other") {
      changes.push(read(at, text, newText), write(at, text, newText));
      return true;
    }
    if (shape === "record") return compareRecords(was, is, at);
    const keyword = shape === "array" ? "items" : "additionalProperties";
    const inside: Place = {
      place: `${at.place}${shape === "array" ? "[]" : ".*"}`.replace(/^\./, ""),
      type: `${at.type}[${shape === "array" ? "number" : "string"}]`,
      noun: shape === "array" ? "item" : "entry",
      isOptional: false,
      old: `${at.old}/${keyword}`,
      new: `${at.new}/${keyword}`,
    };
    return compare(was[keyword]!, is[keyword]!, inside);
  }

  function compareRecords(was: Schema, is: Schema, at: Place): boolean {
    const [had, has] = [was.properties ?? {}, is.properties ?? {}];
    const names = new Set([...Object.keys(had), ...Object.keys(has)]);
    const found = [...names].map((name) => {
      const [wasNeeded, isNeeded] = [was.required?.includes(name), is.required?.includes(name)];
      const isOptional = !wasNeeded || !isNeeded;
      const type = `${at.type}[${JSON.stringify(name)}]`;
      const [old, now] = [had[name], has[name]];
      const inside: Place = {
        place: at.place === "" ? name : `${at.place}.${name}`,
        type: isOptional ? `NonNullable<${type}>` : type,
        noun: "value",
        holder: { type: at.type, noun: at.noun, name },
        isOptional,
        old: old ? appendToken(`${at.old}/properties`, name) : at.old,
        new: now ? appendToken(`${at.new}/properties`, name) : at.new,
      };
      const about = { place: inside.place, old: inside.old, new: inside.new };
      if (old === undefined) {
        if (isNeeded) changes.push(omit(at, name, { ...about, after: typeText(now!, versions.new) }));
        return true;
      }
      const text = typeText(old, versions.old);
      if (now === undefined) {
        changes.push(read(inside, text, undefined), write(inside, text, undefined));
        return true;
      }
      if (wasNeeded && !isNeeded) {
        const wide = { record: "object", array: "readonly unknown[]", map: "object", other: text }[
          shapeOf(old)
        ];
        changes.push(read({ ...inside, isOptional: false }, wide, `${wide} | undefined`));
      }
      if (!wasNeeded && isNeeded)
        changes.push(omit(at, name, { ...about, before: `${text} | undefined`, after: text }));
      const isSame = !compare(old, now, inside);
      return !isSame || wasNeeded !== isNeeded;
    });
    return found.includes(true);
  }
}

/** Equal as JSON. Most definitions are, and to see it costs less than to write their types. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}

/** Reads the value, and expects the old type. */
function read(at: Place, text: string, after: string | undefined): TypeChange {
  const { place, holder, noun, type, isOptional, old, new: now } = at;
  const expected = isOptional && holder ? `${text} | undefined` : text;
  const body = holder
    ? `(${holder.noun}: ${holder.type}): ${expected} => ${holder.noun}${member(holder.name)}`
    : `(${noun}: ${type}): ${expected} => ${noun}`;
  return { use: "read", place, body, old, new: now, before: expected, ...(after !== undefined && { after }) };
}

/** Gives a value of the old type. */
function write(at: Place, text: string, after: string | undefined): TypeChange {
  const { place, holder, type, old, new: now } = at;
  const target = holder ? `${holder.type}[${JSON.stringify(holder.name)}]` : type;
  const body = `(value: ${text}): ${target} => value`;
  return { use: "write", place, body, old, new: now, before: text, ...(after !== undefined && { after }) };
}

/** Gives a record without the property, which the old version allows. */
function omit(
  { type, noun }: Place,
  name: string,
  about: Pick<TypeChange, "place" | "old" | "new" | "before" | "after">,
): TypeChange {
  const body = `(${noun}: Omit<${type}, ${JSON.stringify(name)}>): ${type} => ${noun}`;
  return { use: "write", ...about, body };
}

/** Records, lists and maps that stand in the schema itself are compared by what they hold; all else as a whole. */
function shapeOf(schema: Schema): "record" | "array" | "map" | "other" {
  if (schema.$ref !== undefined || schema.oneOf || schema.enum || schema.const !== undefined) return "other";
  if (schema.type === "array" && schema.items) return "array";
  if (schema.type !== "object") return "other";
  return schema.additionalProperties ? "map" : "record";
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** How a program reads a member. */
export function member(name: string): string {
  return IDENTIFIER.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
