import { readFileSync } from "node:fs";
import { type Schema, toForm } from "@tandem/schema-model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compare } from "../../src/index.ts";
import { isMessage } from "../../src/protocol/bundle.ts";
import { inlineIn } from "../../src/protocol/forms.ts";
import { type Bundle, diff, readBundle } from "../../src/protocol/index.ts";

type Json = { $defs: Record<string, Schema> };

const file = new URL("../../../../schemas/releases/1.0.0.json", import.meta.url);
const release = JSON.parse(readFileSync(file, "utf8")) as Json;

/** An edit of one schema, by way of a number that chooses the place in it. */
type Edit = (schema: Schema, choose: number) => void;

const pick = <T>(those: readonly T[], choose: number): T | undefined =>
  those[choose % Math.max(those.length, 1)];
const nameIn = (schema: Schema, choose: number): string | undefined =>
  pick(Object.keys(schema.properties ?? {}), choose);
const inner = (schema: Schema, choose: number): Schema =>
  schema.properties?.[nameIn(schema, choose) ?? ""] ?? schema;
/** The same edit may come twice: what is there already is not added again, which no schema allows. */
const withItem = <T>(list: readonly T[] | undefined, item: T): T[] => [...new Set([...(list ?? []), item])];

const edits: Record<string, Edit> = {
  addOptional: (schema) => {
    if (schema.properties) schema.properties.added = { type: "string", maxLength: 5 };
  },
  addRequired: (schema) => {
    if (!schema.properties) return;
    schema.properties.added = { type: "boolean" };
    schema.required = withItem(schema.required, "added");
  },
  remove: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name === undefined) return;
    delete schema.properties![name];
    schema.required = (schema.required ?? []).filter((other) => other !== name);
  },
  rename: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name === undefined || schema.properties?.renamed !== undefined) return;
    schema.properties!.renamed = schema.properties![name]!;
    delete schema.properties![name];
    schema.required = (schema.required ?? []).map((other) => (other === name ? "renamed" : other));
  },
  require: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name !== undefined) schema.required = withItem(schema.required, name);
  },
  release: (schema, choose) => {
    schema.required = (schema.required ?? []).filter((_, i, all) => i !== choose % all.length);
  },
  retype: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name !== undefined) schema.properties![name] = { type: "integer", minimum: 0, maximum: 9 };
  },
  lengthen: (schema, choose) => {
    const there = inner(schema, choose);
    if (there.maxLength !== undefined && !there.oneOf) there.maxLength += 1;
  },
  shorten: (schema, choose) => {
    const there = inner(schema, choose);
    if (there.maxLength !== undefined && there.maxLength > 0 && !there.oneOf) there.maxLength -= 1;
  },
  addCode: (schema) => {
    if (schema.oneOf && !schema.oneOf.some((code) => code.const === "added"))
      schema.oneOf.push({ const: "added", title: "Added", description: "Added." });
  },
  removeCode: (schema, choose) => {
    if (schema.oneOf && schema.oneOf.length > 1) schema.oneOf.splice(choose % schema.oneOf.length, 1);
  },
  turn: (schema) => {
    if (schema.oneOf) schema["x-tandem"] = { ...schema["x-tandem"], open: schema["x-tandem"]?.open !== true };
  },
  addWord: (schema, choose) => {
    const there = inner(schema, choose);
    if (there.enum) there.enum = withItem(there.enum, "added");
  },
  removeWord: (schema, choose) => {
    const words = inner(schema, choose).enum;
    if (words && words.length > 1) words.splice(choose % words.length, 1);
  },
  default: (schema, choose) => {
    const property = nameIn(schema, choose);
    if (schema["x-tandem"]?.kind === "event" && schema.properties?.[property ?? ""]?.type === "boolean")
      schema["x-tandem"].accepts = [{ rule: "default", property, value: false, because: "It was left out." }];
  },
};

const paths = Object.keys(release.$defs);
const anEdit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.constantFrom(...paths), fc.nat(20));

interface Forms {
  produce: object;
  receive: object;
  /** Both as text. */
  text: string;
}

/** The forms of every message of a bundle. */
function formsOf(bundle: Bundle): Map<string, Forms> {
  const messages = [...bundle.definitions.values()].filter(isMessage);
  return new Map(
    messages.map(({ path, schema }) => {
      const whole = inlineIn(bundle, schema);
      const forms = { produce: toForm(whole, "produce"), receive: toForm(whole, "receive") };
      return [path, { ...forms, text: JSON.stringify(forms) }];
    }),
  );
}

/** Whether what the one version sends is what the other reads, asked of the engine for the message as a whole. */
function holds(from: Forms, to: Forms): boolean {
  if (from.text === to.text) return true;
  return compare(from.produce, to.receive, { changes: false }).backward.verdict === "safe";
}

it("a message without a breaking finding is safe as a whole, and every breaking finding has a witness", () => {
  const old = readBundle(release, { file: "1.0.0.json", version: "1.0.0" });
  const before = formsOf(old);
  fc.assert(
    fc.property(fc.array(anEdit, { minLength: 1, maxLength: 3 }), (those) => {
      const edited = structuredClone(release);
      for (const [name, path, choose] of those) edits[name]!(edited.$defs[path]!, choose);
      const now = readBundle(edited, { file: "edited.json" });
      const { findings } = diff(old, now);
      const after = formsOf(now);
      for (const [path, was] of before) {
        const { kind, metadata } = old.definitions.get(path)!;
        const is = after.get(path)!;
        const about = (direction: "backward" | "forward") =>
          findings.some((one) => one.affects.includes(path) && one[direction].verdict !== "safe");
        const isLocal = metadata.origin === "local";
        if (!about("backward") && !isLocal) expect([kind, path, holds(was, is)]).toEqual([kind, path, true]);
        if (!about("forward")) expect([kind, path, holds(is, was)]).toEqual([kind, path, true]);
      }
      for (const { verdict, backward, forward, hurts } of findings) {
        if (verdict !== "breaking") continue;
        expect([backward.witness, forward.witness].filter(Boolean)).not.toEqual([]);
        expect(hurts).not.toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
}, 600_000);
