import { bundleOf, diff, type Fragment, type RuleId, rules } from "@tandem/compat/protocol";
import { describe, expect, it } from "vitest";
import { type Compile, compileWith, type Generator, sourceChanges, tsc } from "../src/index.ts";
import { diffsOf } from "./compiled.ts";
import { generator } from "./generator.ts";

const boolean = { type: "boolean" };
const rc = (properties: object, required: string[] = []) =>
  ({ "agent/events/rc": { type: "object", properties, required } }) as Fragment;
const version = (fragment: Fragment) => bundleOf(fragment, { version: "1.0.0" });
const old = version(rc({ enabled: boolean }, ["enabled"]));
const next = (fragment: Fragment) => bundleOf(fragment, { version: "1.1.0", after: old });
const wider = next(rc({ enabled: boolean, by: boolean }, ["enabled"]));
const looser = next(rc({ enabled: boolean }));

const never: Compile = () => {
  throw new Error("the compiler was started");
};

describe("the compiler", () => {
  it("is not started if the types are equal, whatever is said about them", async () => {
    const told = next({
      "agent/events/rc": {
        title: "Another title",
        description: "Other words.",
        type: "object",
        properties: {
          enabled: { ...boolean, description: "Other words.", "x-tandem": { deprecated: "Use by." } },
        },
        required: ["enabled"],
      },
    });
    expect(await sourceChanges(old, told, generator, never)).toEqual([]);
  });

  it("is started once for all changes", async () => {
    const many = (required: string[]) => ({
      ...rc({ enabled: boolean }, required),
      "visitor/commands/enableRC": {
        type: "object",
        properties: { on: boolean },
        required,
      } as Fragment[string],
    });
    let starts = 0;
    const counted: Compile = (files) => {
      starts++;
      return tsc(files);
    };
    const found = await sourceChanges(version(many(["enabled"])), next(many([])), generator, counted);
    expect(found.map(({ subject }) => subject)).toEqual(["agent/events/rc"]);
    expect(starts).toBe(1);
  });

  it("gets the types of what changed only, and of what that refers to", async () => {
    const shared = (text: number): Fragment => ({
      "agent/events/rc": { type: "object", properties: { note: { $ref: "#/$defs/common~1note" } } },
      "agent/events/agents": { type: "object", properties: { enabled: boolean } },
      "visitor/events/rc": {
        type: "object",
        properties: { note: { $ref: "#/$defs/common~1note" }, ...(text > 1 && { enabled: boolean }) },
      },
      "common/note": { type: "string", maxLength: 9 },
    });
    let modules: string[] = [];
    await sourceChanges(version(shared(1)), next(shared(2)), generator, async (files) => {
      modules = [...files].filter(([path]) => path.endsWith("index.ts")).map(([, text]) => text);
      return [];
    });
    for (const text of modules)
      expect(text.match(/^export \w+ \w+/gm)).toEqual([
        "export interface VisitorRcEvent",
        "export type Note",
      ]);
  });

  it("has the last word: a generated type that says more than its schema is compared as it is", async () => {
    const strict: Generator = {
      ...generator,
      declare: async (definition, bundle) =>
        (await generator.declare(definition, bundle)).replace("by?:", "by:"),
    };
    const found = await sourceChanges(old, wider, strict);
    expect(found).toMatchObject([
      { use: "write", subject: "agent/events/rc", place: "", verdict: "breaking" },
    ]);
    expect(found[0]!.problem).toContain("Property 'by' is missing in type '{ enabled: boolean; }'");
  });
});

describe("what is not known is not called safe", () => {
  const unproven = (reason: RegExp) => ({
    bump: "major",
    findings: [
      {
        rule: "SOURCE_NOT_CHECKED",
        verdict: "unproven",
        severity: "warning",
        source: [{ reason: expect.stringMatching(reason) }],
      },
      { rule: "PROPERTY_ADDED", verdict: "safe" },
    ],
  });

  it("if the compiler does not run", async () => {
    const source = await sourceChanges(old, wider, generator, compileWith("/nowhere/tsc"));
    expect(diff(old, wider, { source })).toMatchObject(
      unproven(
        /^the TypeScript compiler failed: Cannot find module '\/nowhere\/tsc'\. Install the typescript package/,
      ),
    );
  });

  it("if the generated types do not compile", async () => {
    const broken: Generator = {
      ...generator,
      declare: () => "export interface AgentRcEvent { enabled: Gone }",
    };
    const source = await sourceChanges(old, wider, broken);
    expect(diff(old, wider, { source })).toMatchObject(
      unproven(/^the generated types do not compile: error TS2304: Cannot find name 'Gone'\.$/),
    );
  });

  it("if a program does not compile with the version that it is written for", async () => {
    const other: Generator = {
      ...generator,
      declare: () => "export interface AgentRcEvent { enabled: string }",
    };
    const source = await sourceChanges(old, looser, other);
    expect(source.map(({ verdict }) => verdict)).not.toContain("breaking");
    expect(source[0]!.reason).toMatch(/^a program for 1\.0\.0 does not compile with it: error TS2322: /);
  });
});

const compiled = (Object.keys(rules) as RuleId[]).filter((id) => rules[id].source);

it("each rule of the compiler is found in its own example", async () => {
  // The example of SOURCE_NOT_CHECKED is one where the compiler would answer; tests above show it.
  const ids = compiled.filter((id) => id !== "SOURCE_NOT_CHECKED");
  const found = await diffsOf(ids.map((id) => rules[id].example));
  for (const [i, id] of ids.entries()) expect(found[i]!.findings.map(({ rule }) => rule)).toContain(id);
});
