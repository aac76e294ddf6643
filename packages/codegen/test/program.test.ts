import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { targetsIn } from "../src/config.ts";
import { generate } from "../src/generate.ts";
import { load, type SchemaFolder } from "../src/load.ts";
import {
  changed,
  codeList,
  command,
  event,
  type Files,
  inTemporaryFolder,
  OWN_SCHEMAS,
  STABLE,
  schemaFolder,
  sound,
  type,
} from "./fixture.ts";

const run = promisify(execFile);

const text = (maxLength = 5) => ({ description: "It.", type: "string", maxLength });
const of = (name: string, folder = "common") => ({
  description: "It.",
  $ref: `../../${folder}/${name}.schema.json`,
});

/** A folder that is nobody's, with every name and text that could trip a generator. */
const foreign: Files = {
  ...changed("protocol.json", {
    name: "odd",
    baseUri: "https://odd.example/v9/",
    version: 9,
    envelope: "common/frame.schema.json",
    outcome: "common/receipt-2.schema.json",
  }),
  ...type("frame", {
    ...(sound["common/envelope.schema.json"] as object),
    properties: {
      type: text(128),
      id: { description: "It.", type: "string", pattern: "^[A-Za-z0-9_./-]{1,64}$" },
    },
    description: "Ends */ here; `code` and \\ too. Not @deprecated.",
  }),
  ...type("receipt-2", { ...(sound["common/outcome.schema.json"] as object), title: "The receipt" }),
  "common/envelope.schema.json": undefined,
  "common/outcome.schema.json": undefined,
  ...codeList("odd-words", ['a"b', "c\\d", "`e`", "*/", "__proto__", "it's"]),
  ...codeList("open-words", [{ const: "GONE", "x-tandem": { aliases: ["gone"] } }], {
    "x-tandem": { ...STABLE, open: true },
  }),
  ...type("check-2", { type: "boolean" }),
  // Names that run into numbers, words of JavaScript, names of generated modules' own.
  ...event(
    "agent/names",
    {
      properties: Object.fromEntries([
        ...["a1", ..."bcdefghij", "a", "data", "at", "check", "key"].map((name) => [name, text()]),
        ...["class", "default", "function", "new", "token", "length", "isRecord", "inner", "value"].map(
          (name) => [name, text()],
        ),
        ["check2", of("check-2")],
        ["checkCheck", of("check-2")],
        ["word", of("odd-words", "reason-codes")],
        ["open", of("open-words", "reason-codes")],
        ["words", { description: "It.", type: "string", enum: ['a"b', "c\\d", "`e`"] }],
      ]),
      required: ["a1", "a", "class"],
    },
    {
      valid: [{ a1: "x", a: "y", class: "z", word: "*/", words: 'a"b', check2: true }],
      invalid: [{ because: "No class.", payload: { a1: "x", a: "y" }, keyword: "required", pointer: "" }],
      received: [
        {
          because: "Another spelling.",
          received: { open: "gone" },
          canonical: { a1: "x", a: "y", class: "z", open: "GONE" },
        },
      ].slice(1),
    },
  ),
  ...event("visitor/flags", { properties: { one: of("check-2"), two: of("check-2") } }),
  ...event(
    "agent/shapes",
    {
      properties: {
        path: { description: "It.", type: "string", pattern: "^/a\\/b[/\\\\]{1,3}\\.\\$$" },
        scalar: {
          description: "It.",
          type: ["string", "number", "integer", "boolean", "null"],
          maxLength: 5,
          minimum: 0,
          maximum: 9,
        },
        deep: {
          description: "It.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: {
              type: "array",
              items: { type: "object", properties: { x: text() }, required: ["x"] },
              maxItems: 2,
            },
            propertyNames: { pattern: "^[a-z/]{1,8}$" },
            maxProperties: 2,
          },
          maxItems: 2,
        },
      },
    },
    {
      valid: [{ path: "/a/b//.$", scalar: null, deep: [{ "a/b": [{ x: "y" }] }] }],
      invalid: [
        {
          because: "No y.",
          payload: { deep: [{ "a/b": [{}] }] },
          keyword: "required",
          pointer: "/deep/0/a~1b/0",
        },
        { because: "No path.", payload: { path: "/a/b" }, keyword: "pattern", pointer: "/path" },
      ],
    },
  ),
  ...event("agent/start2nd", {
    additionalProperties: { description: "It.", type: "boolean" },
    propertyNames: { pattern: "^[a-z]{1,8}$" },
    maxProperties: 2,
  }),
  ...command("agent/delete", {
    additionalProperties: { description: "It.", type: "boolean" },
    propertyNames: { pattern: "^[a-z]{1,8}$" },
    maxProperties: 2,
  }),
  ...event(
    "visitor/asked",
    {
      "x-tandem": { reply: "answer" },
      properties: {
        requestId: text(),
        choices: { description: "They.", type: "array", items: text(), maxItems: 2 },
      },
      required: ["requestId", "choices"],
    },
    { valid: [{ requestId: "r", choices: [] }] },
  ),
  ...command(
    "visitor/answer",
    {
      properties: {
        requestId: text(),
        choice: { description: "It.", type: "string", enum: ["yes", "not now"] },
        note: text(),
      },
      required: ["requestId", "choice", "note"],
    },
    { valid: [{ requestId: "r", choice: "yes", note: "n" }] },
  ),
};

/** The smallest runtime that a generated client compiles with. */
const CLIENT = `export interface Transport { send(text: string): Promise<never> }
export interface CommandOptions { timeout?: number }
export interface SideProtocol {
  readonly name: string;
  readonly subprotocol: string;
  readonly side: "agent" | "visitor";
  readonly events: readonly string[];
  readonly state: readonly string[];
  readonly replies: Readonly<Record<string, { readonly command: string; readonly choices: readonly string[] }>>;
  readonly endEvent?: string;
  readonly raised: Readonly<Record<string, readonly (readonly [string, object, string?])[]>>;
  normalise(event: string, received: unknown): unknown;
}
export interface Vocabulary {
  side: "agent" | "visitor";
  events: object;
  raised: object;
  state: string;
  commands: object;
  outcome: object;
}
export interface Answered<Means extends string, Data> { status: Means; data: Data }
export type Done<Outcome> = Outcome & { status: "done" };
export type Refused<Outcome> = Outcome & { status: "refused" };
export interface ClientOptions<V extends Vocabulary> { only?: keyof V["events"] }
export class Client<V extends Vocabulary> {
  readonly protocol: SideProtocol;
  readonly transport: Transport;
  constructor(protocol: SideProtocol, transport: Transport, _options?: ClientOptions<V>) {
    this.protocol = protocol;
    this.transport = transport;
  }
  command<N extends keyof V["commands"]>(
    name: N,
    data: V["commands"][N],
    options?: CommandOptions,
  ): Promise<V["outcome"]> {
    return this.transport.send(JSON.stringify({ name, data, options }));
  }
}
export async function ask<R>(
  client: { transport: Transport },
  name: string,
  data: object,
  question: object,
  options?: CommandOptions,
): Promise<R> {
  return client.transport.send(JSON.stringify({ name, data, question, options }));
}
`;

/** What an application of the foreign protocol writes. */
const USAGE = `import { AgentClient, type VisitorClientEvents } from "./client/index.ts";
import { type AgentNamesEvent, type Envelope, oddWords, type OpenWords, protocol } from "./protocol/index.ts";
import { parseEvent } from "./server-validator/index.ts";

declare const agent: AgentClient;
void agent.delete({ any: true });
// @ts-expect-error a map of booleans
void agent.delete({ any: 1 });

export const word: NonNullable<AgentNamesEvent["word"]> = oddWords["it's"].code;
// @ts-expect-error a closed list
export const unknown: NonNullable<AgentNamesEvent["word"]> = "nobody's";
export const open: OpenWords = "new in the next version";
export const envelope: Envelope = { type: \`\${protocol.name}.agent.names\` };

export function ask(asked: VisitorClientEvents["asked"]): void {
  void asked.yes({ note: "yes" });
  // @ts-expect-error the note is required
  void asked["not now"]();
}

export function read(text: string): string {
  const result = parseEvent(text, { side: "agent", form: "consume" });
  if (!result.ok) return result.problem.message;
  // @ts-expect-error told apart by name first
  result.value.data.class;
  return result.value.name === "names" ? result.value.data.class : "";
}
`;

async function generateInto(folder: string, schemas: SchemaFolder, validator: "own" | "ajv"): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "client.ts"), CLIENT);
  const imports = { protocol: "../protocol/index.ts", client: "../client.ts" };
  await generate(
    schemas,
    targetsIn(folder).map((target) => ({ ...target, imports, validator })),
  );
}

/** Every check that the oldest and the newest supported compiler have; generated sources pass all of them. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  forceConsistentCasingInFileNames: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

/** What importing generated sources needs, as the README says. */
const NEEDED = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "nodenext",
  allowImportingTsExtensions: true,
  noEmit: true,
};

describe("generated programs type-check under every strict flag: ours, a foreign one and the smallest", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tandem-programs-"));
    await generateInto(join(folder, "own"), await load(OWN_SCHEMAS), "own");
    await generateInto(join(folder, "own-ajv"), await load(OWN_SCHEMAS), "ajv");
    await generateInto(join(folder, "foreign"), schemaFolder(foreign), "own");
    await generateInto(join(folder, "foreign-ajv"), schemaFolder(foreign), "ajv");
    await generateInto(join(folder, "smallest"), schemaFolder(), "own");
    for (const name of ["foreign", "foreign-ajv"]) await writeFile(join(folder, name, "usage.ts"), USAGE);
    await writeFile(join(folder, "package.json"), '{"type": "module"}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  // One program for all flags and all folders. The old compiler is slow, and skips our own folder's Ajv code.
  it.each<[typescript: string, options: object, exclude: string[]]>([
    ["typescript-5.6", {}, ["own-ajv"]],
    ["typescript", { erasableSyntaxOnly: true }, []],
  ])("%s", async (typescript, options, exclude) => {
    const project = join(folder, `${typescript}.json`);
    const compilerOptions = { ...NEEDED, ...STRICT, ...options, declaration: true, types: [] };
    await writeFile(project, JSON.stringify({ compilerOptions, include: ["*/**/*.ts"], exclude }));
    const manifest = createRequire(import.meta.url).resolve(`${typescript}/package.json`);
    const tsc = join(dirname(manifest), "bin/tsc");
    const { stdout } = await run(process.execPath, [tsc, "-p", project]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout.replaceAll(folder, "")).toBe("");
  });
});

/** Runs in a process of its own: every example against the generated validator. */
const JUDGE = `import { readFile } from "node:fs/promises";
import { validatePayload } from "./server-validator/index.ts";
const examples = JSON.parse(await readFile(new URL("examples.json", import.meta.url), "utf8"));
console.log(JSON.stringify(examples.map(({ ref, payload, form }) => {
  const result = validatePayload(ref, payload, form);
  return result.ok ? "valid" : result.problem.code + " at " + result.problem.pointer;
})));
`;

it.each(["own", "ajv"] as const)(
  "makes a validator that judges a foreign folder's examples as they say: %s",
  { timeout: 60_000 },
  (validator) =>
    inTemporaryFolder(async (folder) => {
      const schemas = schemaFolder(foreign);
      await generateInto(folder, schemas, validator);
      const ref = (path: string) => {
        const [side, plural, name] = path.replace(".schema.json", "").split("/");
        return { side, kind: plural!.slice(0, -1), name };
      };
      const cases = schemas.examples.flatMap(({ of, sort, json }) => {
        if (sort === "received") return [];
        const { payload, keyword, pointer } = json as { payload: unknown; keyword: string; pointer: string };
        const expected = sort === "valid" ? "valid" : `${keyword} at ${pointer}`;
        return ["produce", "consume"].map((form) => ({
          ref: ref(of),
          form,
          payload: sort === "valid" ? json : payload,
          expected,
        }));
      });
      await writeFile(join(folder, "package.json"), '{"type": "module"}');
      await writeFile(join(folder, "examples.json"), JSON.stringify(cases));
      await writeFile(join(folder, "judge.ts"), JUDGE);
      const { stdout } = await run(process.execPath, [
        "--disable-warning=ExperimentalWarning",
        join(folder, "judge.ts"),
      ]);
      expect(JSON.parse(stdout)).toEqual(cases.map(({ expected }) => expected));
      expect(cases.length).toBeGreaterThan(30);
    }),
);
