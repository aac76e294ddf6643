import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compare } from "../../src/index.ts";
import { isMessage } from "../../src/protocol/bundle.ts";
import { inline, toForm } from "../../src/protocol/forms.ts";
import { type Bundle, diff, readBundle } from "../../src/protocol/index.ts";
import type { Schema } from "../../src/protocol/types.ts";

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

const edits: Record<string, Edit> = {
  addOptional: (schema) => {
    if (schema.properties) schema.properties.added = { type: "string", maxLength: 5 };
  },
  addRequired: (schema) => {
    if (!schema.properties) return;
    schema.properties.added = { type: "boolean" };
    schema.required = [...(schema.required ?? []), "added"];
  },
  remove: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name === undefined) return;
    delete schema.properties![name];
    schema.required = (schema.required ?? []).filter((other) => other !== name);
  },
  rename: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name === undefined) return;
    schema.properties!.renamed = schema.properties![name]!;
    delete schema.properties![name];
    schema.required = (schema.required ?? []).map((other) => (other === name ? "renamed" : other));
  },
  require: (schema, choose) => {
    const name = nameIn(schema, choose);
    if (name !== undefined) schema.required = [...new Set([...(schema.required ?? []), name])];
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
    if (there.maxLength !== undefined && !there.oneOf) there.maxLength -= 1;
  },
  addCode: (schema) => void schema.oneOf?.push({ const: "added", title: "Added", description: "Added." }),
  removeCode: (schema, choose) => {
    if (schema.oneOf && schema.oneOf.length > 1) schema.oneOf.splice(choose % schema.oneOf.length, 1);
  },
  turn: (schema) => {
    if (schema.oneOf) schema["x-tandem"] = { ...schema["x-tandem"], open: schema["x-tandem"]?.open !== true };
  },
  addWord: (schema, choose) => void inner(schema, choose).enum?.push("added"),
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

/** Whether what the one bundle sends is what the other reads, asked of the engine for the message as a whole. */
function holds(from: Bundle, to: Bundle, path: string): boolean {
  const form = (bundle: Bundle, kind: "produce" | "receive") =>
    toForm(inline(bundle, bundle.definitions.get(path)!.schema), kind);
  const isSame = (kind: "produce" | "receive") =>
    JSON.stringify(form(from, kind)) === JSON.stringify(form(to, kind));
  if (isSame("produce") && isSame("receive")) return true;
  return compare(form(from, "produce"), form(to, "receive"), { changes: false }).backward.verdict === "safe";
}

it("what no finding says to break is safe for every message as a whole, and what one says does break it", () => {
  const old = readBundle(release, { file: "1.0.0.json", version: "1.0.0" });
  fc.assert(
    fc.property(fc.array(anEdit, { minLength: 1, maxLength: 3 }), (those) => {
      const edited = structuredClone(release);
      for (const [name, path, choose] of those) edits[name]!(edited.$defs[path]!, choose);
      const now = readBundle(edited, { file: "edited.json" });
      const { findings } = diff(old, now);
      for (const definition of old.definitions.values()) {
        if (!isMessage(definition)) continue;
        const { path, kind, metadata } = definition;
        const about = (direction: "backward" | "forward") =>
          findings.some((one) => one.affects.includes(path) && one[direction].verdict !== "safe");
        const isLocal = metadata.origin === "local";
        if (!about("backward") && !isLocal)
          expect([kind, path, holds(old, now, path)]).toEqual([kind, path, true]);
        if (!about("forward")) expect([kind, path, holds(now, old, path)]).toEqual([kind, path, true]);
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
