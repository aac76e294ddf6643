import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, runBatch } from "../src/index.ts";
import { edited } from "./fuzz/edits.ts";
import { Random } from "./fuzz/random.ts";
import { anySchema } from "./fuzz/schemas.ts";

type Answer = { id?: unknown; error?: string } & Record<"backward" | "forward", { verdict: string }>;

/** Runs lines through the batch as a stream of bytes does, cut anywhere. */
async function answers(lines: readonly string[]): Promise<Answer[]> {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  const out: Answer[] = [];
  await runBatch(linesOf(chunks()), (line) => out.push(JSON.parse(line)));
  return out;
}

function many<T>(count: number, one: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => one(i));
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let schema: unknown = { type: "string" };
  for (let i = 0; i < depth; i++) schema = wrap(schema);
  return schema;
}

const properties = (count: number, last: string) => ({
  type: "object",
  properties: Object.fromEntries(many(count, (i) => [`p${i}`, { type: i === count - 1 ? last : "string" }])),
});

/** Pairs that are made to break, to hang or to fill memory; what is known of the verdicts. */
const HOSTILE: Record<string, { old: unknown; new: unknown; backward?: string; forward?: string }> = {
  "deep properties": {
    old: nested(70, (a) => ({ type: "object", properties: { a } })),
    new: nested(69, (a) => ({ type: "object", properties: { a } })),
    backward: "breaking",
    forward: "breaking",
  },
  "deep negation": {
    old: nested(140, (not) => ({ not })),
    new: nested(138, (not) => ({ not })),
    backward: "safe",
    forward: "safe",
  },
  "20,000 words, half of them others": {
    old: { enum: many(20_000, (i) => `w${i}`) },
    new: { enum: many(20_000, (i) => `w${i + 10_000}`) },
    backward: "breaking",
    forward: "breaking",
  },
  "10,000 numbers": {
    old: { enum: many(10_000, (i) => i) },
    new: { type: "integer", minimum: 0, maximum: 9998 },
    backward: "breaking",
  },
  "2,000 records": {
    old: { enum: many(2000, (i) => ({ a: i })) },
    new: { enum: many(1999, (i) => ({ a: i })) },
    backward: "breaking",
    forward: "safe",
  },
  "1,000 properties": {
    old: properties(1000, "string"),
    new: properties(1000, "number"),
    backward: "breaking",
    forward: "breaking",
  },
  "a union of 500": {
    old: { anyOf: many(500, (i) => ({ const: i })) },
    new: { anyOf: many(499, (i) => ({ const: i })) },
    backward: "breaking",
    forward: "safe",
  },
  "overlapping arms": {
    old: { oneOf: many(200, (i) => ({ properties: { [`p${i}`]: { type: "string" } } })) },
    new: { oneOf: many(199, (i) => ({ properties: { [`p${i}`]: { type: "string" } } })) },
  },
  "an automaton of a million states": {
    old: { type: "string", pattern: "a.{20}$" },
    new: { type: "string", pattern: "b.{20}$" },
  },
  "a pattern that backtracks without end": {
    old: { type: "string", pattern: "^(a+)+$" },
    new: { type: "string", pattern: "^a+$" },
    backward: "safe",
    forward: "safe",
  },
  "huge lengths": {
    old: { type: "string", minLength: 1e9 },
    new: { type: "string", minLength: 1e9 + 1 },
    forward: "safe",
  },
  "huge bounds": {
    old: { type: "number", maximum: 1e308 },
    new: { type: "number" },
    backward: "safe",
    forward: "breaking",
  },
  "references out of the schema": {
    old: { $ref: "https://example.com/a" },
    new: { $ref: "https://example.com/b" },
    backward: "unproven",
    forward: "unproven",
  },
  "a reference to itself": { old: { $ref: "#" }, new: true, backward: "safe", forward: "unproven" },
  "its own opposite": { old: { not: { $ref: "#" } }, new: true, backward: "safe", forward: "unproven" },
  $dynamicRef: {
    old: { $dynamicRef: "#a", $defs: { x: { $dynamicAnchor: "a" } } },
    new: true,
    backward: "safe",
  },
  "an unknown draft": {
    old: { $schema: "https://json-schema.org/draft/next/schema", type: "string" },
    new: true,
    backward: "unproven",
  },
  "a meta-schema of one's own": {
    old: { $schema: "https://example.com/mine/2020-12/schema", type: "string" },
    new: { type: "string" },
    backward: "unproven",
    forward: "unproven",
  },
  "a relative meta-schema of one's own": {
    old: { $schema: "../mine", type: "string" },
    new: { type: "string" },
    backward: "safe",
    forward: "safe",
  },
  booleans: { old: true, new: false, backward: "breaking", forward: "safe" },
  "nothing common, at length": {
    old: { type: "object", required: many(1000, (i) => `a${i}`) },
    new: { type: "object", required: many(1000, (i) => `b${i}`) },
    backward: "breaking",
    forward: "breaking",
  },
};

describe("a batch of strangers' schemas", () => {
  it("is answered one for one: 300 pairs of all drafts", async () => {
    const random = new Random(fc.readConfigureGlobal()!.seed!);
    const lines = fc.sample(anySchema, 300).map(({ schema, dialect }, id) => {
      const now = edited(schema, random, dialect).schema;
      return JSON.stringify({ id, old: schema, new: now });
    });
    const found = await answers(lines);
    expect(found.map(({ id }) => id)).toEqual(lines.map((_, i) => i));
    for (const { error, backward, forward } of found)
      for (const verdict of [backward, forward]) {
        expect(error).toBeUndefined();
        if (verdict.verdict === "breaking") expect(verdict).toHaveProperty("witness");
        else if (verdict.verdict === "unproven") expect(verdict).toHaveProperty("reason");
        else expect(verdict).toEqual({ verdict: "safe" });
      }
  });

  it.each(Object.entries(HOSTILE))("is not stopped by %s", async (id, { old, new: now, ...known }) => {
    const [found, next] = await answers([
      JSON.stringify({ id, old, new: now }),
      JSON.stringify({ id: "next", old: true, new: true }),
    ]);
    expect(found).toMatchObject({
      id,
      backward: { verdict: known.backward ?? expect.stringMatching(/safe|breaking|unproven/) },
      forward: { verdict: known.forward ?? expect.stringMatching(/safe|breaking|unproven/) },
    });
    expect(next).toMatchObject({ id: "next", backward: { verdict: "safe" } });
  });

  it("keeps no more of a line that is too long than shows that it is", async () => {
    let sent = 0;
    async function* endless() {
      const chunk = "x".repeat(1024 * 1024);
      for (; sent < 40; sent++) yield chunk;
      yield `\n${JSON.stringify({ id: 1, old: true, new: true })}`;
    }
    const lengths: number[] = [];
    for await (const line of linesOf(endless())) lengths.push(line.length);
    expect(lengths[0]).toBeLessThan(19 * 1024 * 1024);
    expect(lengths).toHaveLength(2);
    sent = 0;
    const out: Answer[] = [];
    await runBatch(linesOf(endless()), (line) => out.push(JSON.parse(line)));
    expect(out).toEqual([
      { error: expect.stringContaining("at most 16777216 characters") },
      expect.objectContaining({ id: 1 }),
    ]);
  });
});
