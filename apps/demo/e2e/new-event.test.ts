import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../src/checkout.ts";
import { refusedRequest } from "./support/complaints.ts";
import { useStage } from "./support/stage.ts";

const run = promisify(execFile);
const copy = await mkdtemp(join(tmpdir(), "tandem-copy-"));

/** The whole cost of two new events, one of each side. */
const added: Record<string, object> = {
  "schemas/agent/events/visitortyping.schema.json": {
    $schema: "../../meta/message.schema.json",
    title: "Visitor typing",
    description:
      "The visitor types into a field of the page. Sent when the typing begins, once for each field.",
    "x-tandem": {
      since: "1.0.0",
      stability: "experimental",
      cause: "The visitor begins to type into another field.",
    },
    type: "object",
    properties: {
      field: { description: "The field's label.", type: "string", minLength: 1, maxLength: 100 },
      characters: {
        description: "How many characters it holds by now.",
        type: "integer",
        minimum: 0,
        maximum: 100000,
      },
    },
    required: ["field"],
  },
  "schemas/examples/agent/events/visitortyping/valid/street.json": {
    field: "Street and number",
    characters: 12,
  },
  "schemas/examples/agent/events/visitortyping/invalid/no-field.json": {
    because: "Nobody knows where the visitor types.",
    payload: { characters: 12 },
    keyword: "required",
    pointer: "",
  },
  "schemas/visitor/events/agenttyping.schema.json": {
    $schema: "../../meta/message.schema.json",
    title: "Agent typing",
    description: "An agent types into a field of the page.",
    "x-tandem": { since: "1.0.0", stability: "experimental", cause: "An agent with control begins to type." },
    type: "object",
    properties: {
      agentnum: { description: "Which agent.", $ref: "../../common/participant-number.schema.json" },
    },
    required: ["agentnum"],
  },
  "schemas/examples/visitor/events/agenttyping/valid/first-agent.json": { agentnum: "1" },
  "schemas/examples/visitor/events/agenttyping/invalid/no-agent.json": {
    because: "Of several agents, one types.",
    payload: {},
    keyword: "required",
    pointer: "",
  },
};

/** What someone writes who uses them. It is type-checked, and then run. */
const program = `
import { AgentClient, type VisitorClient } from "@tandem/client";
import { memory } from "@tandem/client/memory";
import { validatePayload } from "../../packages/server-validator/dist/index.js";

const { transport, server } = memory<"agent">();
const agent = new AgentClient(transport);
const heard: (string | number | undefined)[] = [];
agent.on("visitortyping", ({ field, characters }) => {
  const label: string = field;
  const length: number | undefined = characters;
  heard.push(label, length);
});
// @ts-expect-error the schema has no such property
agent.on("visitortyping", ({ colour }) => colour);
// @ts-expect-error the event is the agent's, not the visitor's
export const listen = (visitor: VisitorClient) => visitor.on("visitortyping", () => {});
export const hear = (visitor: VisitorClient) => visitor.on("agenttyping", ({ agentnum }) => agentnum);

await agent.connect();
server.emit("visitortyping", { field: "Postcode", characters: 5 });
const event = { side: "agent", kind: "event", name: "visitortyping" } as const;
const good = validatePayload(event, { field: "Postcode" }, "produce");
const bad = validatePayload(event, { field: "" }, "produce");
console.log(JSON.stringify({ heard, good: good.ok, bad: bad.ok ? "" : bad.problem.pointer }));
await agent.close();
`;

/** Copies the tree with all that is generated and built; what was installed is linked. */
async function copyTree(): Promise<void> {
  const left = new Set([".git", ".turbo", ".vite", ".vite-temp"]);
  const installed = join(root, "node_modules");
  await cp(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !left.has(basename(path)) && relative(installed, path) !== "",
  });
  await symlink(installed, join(copy, "node_modules"));
}

/** Runs a package's own script, as a package manager would. */
async function script(folder: string, name: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(join(copy, folder, "package.json"), "utf8"));
  const bins = [join(copy, folder, "node_modules/.bin"), join(copy, "node_modules/.bin")];
  const env = { ...process.env, PATH: [...bins, process.env.PATH].join(delimiter), NODE_ENV: "production" };
  await run(scripts[name], { cwd: join(copy, folder), env, shell: true }).catch(({ stdout, stderr }) => {
    throw new Error(`${name} of ${folder} failed:\n${stdout}${stderr}`);
  });
}

async function read(path: string): Promise<string> {
  return readFile(join(copy, path), "utf8");
}

beforeAll(async () => {
  await copyTree();
  for (const [path, content] of Object.entries(added)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), JSON.stringify(content, null, 2));
  }
  const generated = ["protocol", "server-validator", "client", "docs"].map((name) => `packages/${name}`);
  for (const each of generated) await script(each, "generate");
  await script("packages/protocol", "build");
  await Promise.all(["packages/server-validator", "packages/client"].map((each) => script(each, "build")));
  await script("packages/event-log", "build");
  await Promise.all(["apps/visitor-site", "apps/agent-console"].map((each) => script(each, "build")));
}, 120_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

const stage = useStage({ checkout: copy });

test("it is in the types, the client and the validator", async () => {
  const folder = join(copy, "apps/agent-console");
  const config = {
    extends: "./tsconfig.json",
    compilerOptions: { types: ["node"] },
    include: ["program.ts"],
  };
  await writeFile(join(folder, "program.ts"), program);
  await writeFile(join(folder, "tsconfig.program.json"), JSON.stringify(config));
  const tsc = await run("node_modules/.bin/tsc", ["-p", "tsconfig.program.json"], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  expect(tsc.stdout).toBe("");

  const { stdout } = await run(process.execPath, ["program.ts"], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({ heard: ["Postcode", 5], good: true, bad: "/field" });
});

test("it has a page in the reference, and a line in its index", async () => {
  const page = await read("packages/docs/reference/agent/events/visitortyping.md");
  expect(page).toContain("# visitortyping");
  expect(page).toContain("The visitor types into a field of the page.");
  expect(page).toContain("Street and number");
  const index = await read("packages/docs/reference/index.md");
  expect(index).toContain("(agent/events/visitortyping.md)");
  expect(index).toContain("(visitor/events/agenttyping.md)");
});

test("both pages' event logs know it", async () => {
  const visitor = await stage.visitor();
  await visitor.openPanel();
  await visitor.at("log-name").selectOption("event:agenttyping");
  expect(await visitor.at("log-name").inputValue()).toBe("event:agenttyping");

  stage.tolerate(refusedRequest);
  const agent = await stage.console();
  await agent.signIn("Dana Flores");
  await agent.enter("123456");
  await agent.isOut("NoSession");
  await agent.at("log-name").selectOption("event:visitortyping");
  expect(await agent.at("log-name").inputValue()).toBe("event:visitortyping");
});
