import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../src/checkout.ts";
import { firstTaken, freePort } from "../src/ports.ts";
import { Agent } from "./support/agent.ts";
import { FreshClone } from "./support/fresh-clone.ts";
import { type Step, steps } from "./support/guide.ts";
import { browser } from "./support/pages.ts";
import { Visitor } from "./support/visitor.ts";

// All that README.md and CONTRIBUTING.md tell a newcomer to type is typed here, in that order, in a fresh clone of
// the working tree. A command that is added to them is typed from then on.

const run = promisify(execFile);
const port = await freePort(3);
let clone: FreshClone;
beforeAll(async () => {
  clone = await FreshClone.make({ TANDEM_PORT: String(port) });
});
afterAll(() => clone?.remove());

/** Commands that are not typed, and why. */
const untyped: Readonly<Record<string, string>> = {
  "npx -y pnpm@12 test": "This test is part of it.",
  "npx -y pnpm@12 release:publish": "It publishes. The rehearsal does that to a local registry.",
  "npx -y pnpm@12 --filter @tandem/rehearsal rehearse": "It is a task of the test command.",
};

/** How a command is typed that does not end by itself, or takes long. Any other must exit with 0. */
const special: readonly (readonly [command: RegExp, type: (command: string) => Promise<void>])[] = [
  [/ start$/, start],
  [/ generate --watch$/, generateAndWatch],
  // Two seconds instead of so many minutes.
  [/ hunt\b/, (command) => typeAndWait(command.replace(/ hunt.*/, " hunt 0.03"))],
];

/** Commands that were typed since a file was last added: once more, they would do the same. */
const done = new Set<string>();
function isTyped(step: Step): boolean {
  if (step.kind === "file") done.clear();
  else if (step.text in untyped || done.has(step.text)) return false;
  else done.add(step.text);
  return true;
}

const guides = ["README.md", "CONTRIBUTING.md"].map((file) => {
  const all = steps(readFileSync(join(root, file), "utf8"));
  return { file, all, typed: all.filter(isTyped) };
});
let isEventAdded = false;

for (const { file, typed } of guides) {
  describe(file, () => {
    for (const [at, step] of typed.entries()) {
      if (step.kind === "command") test(`line ${step.line}: ${step.text}`, () => type(step.text));
      else {
        test(`line ${step.line}: ${step.path}`, () => clone.write(step.path, step.text));
        if (typed[at + 1]?.kind !== "file")
          test("the added files pass the lint of the test command", async () => {
            isEventAdded = true;
            await typeAndWait("npx -y pnpm@12 lint");
          });
      }
    }
  });
}

test("each command that is not typed is in the guides", () => {
  const commands = new Set(guides.flatMap(({ all }) => all.map(({ text }: Step) => text)));
  expect(Object.keys(untyped).filter((command) => !commands.has(command))).toEqual([]);
});

async function type(command: string): Promise<void> {
  const [, typeIt = typeAndWait] = special.find(([pattern]) => pattern.test(command)) ?? [];
  await typeIt(command);
}

async function typeAndWait(command: string): Promise<void> {
  const running = clone.type(command);
  const code = await running.ended;
  expect(code, running.output()).toBe(0);
}

/** Starts the sample apps, waits until what they print answers, and presses Ctrl-C. */
async function start(command: string): Promise<void> {
  const running = clone.type(command);
  await running.prints("Ctrl-C stops everything.");
  const addresses = [...running.output().matchAll(/ {2}(http:\S+)$/gm)].map(([, address]) => address!);
  expect(addresses).toEqual([port + 1, port + 2, port].map((each) => `http://127.0.0.1:${each}`));
  const [shop, desk, server] = addresses as [string, string, string];
  const answers = await Promise.all([shop, desk, `${server}/health`].map((address) => fetch(address)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  if (isEventAdded) await eventLogsKnow({ shop, desk });

  running.interrupt();
  await running.ended;
  expect(running.output()).toContain("Stopped.");
  expect(await firstTaken([port, port + 1, port + 2])).toBeUndefined();
}

/** The console's event log can be filtered by the added event; the shop's, by those of its own side only. */
async function eventLogsKnow({ shop, desk }: { shop: string; desk: string }): Promise<void> {
  const context = await (await browser()).newContext();
  const [visitor, agent] = [new Visitor(await context.newPage()), new Agent(await context.newPage())];
  await Promise.all([visitor.page.goto(shop), agent.page.goto(desk)]);
  await visitor.openPanel();
  const names = (log: Visitor | Agent) =>
    log
      .at("log-name")
      .locator("option")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
  expect(await names(visitor)).not.toContain("event:pageprinted");

  await agent.signIn("Dana Flores");
  await agent.enter("123456");
  await agent.isOut("NoSession");
  expect(await names(agent)).toContain("event:pageprinted");
  await context.close();
}

/** Waits until everything is generated, and presses Ctrl-C. */
async function generateAndWatch(command: string): Promise<void> {
  const running = clone.type(command);
  await running.prints("docs: ");
  running.interrupt();
  await running.ended;
}

/** What the author of a page writes to use the added event. It is type-checked, and then run. */
const program = `
import { AgentClient, type VisitorClient } from "@tandem/client";
import { memory } from "@tandem/client/memory";
import { validatePayload } from "../../packages/server-validator/dist/index.js";

const { transport, server } = memory<"agent">();
const agent = new AgentClient(transport);
const received: (number | undefined)[] = [];
agent.on("pageprinted", ({ copies }) => {
  const printed: number | undefined = copies;
  received.push(printed);
});
// @ts-expect-error the schema has no such property
agent.on("pageprinted", ({ colour }) => colour);
// @ts-expect-error the event is the agent's, not the visitor's
export const wrongSide = (visitor: VisitorClient) => visitor.on("pageprinted", () => {});

await agent.connect();
server.emit("pageprinted", { copies: 2 });
const event = { side: "agent", kind: "event", name: "pageprinted" } as const;
const good = validatePayload(event, { copies: 2 }, "produce");
const bad = validatePayload(event, { copies: 0 }, "produce");
console.log(JSON.stringify({ received, good: good.ok, bad: bad.ok ? "" : bad.problem.pointer }));
await agent.close();
`;

test("the added event is in the types, the client and the validator", async () => {
  const folder = join(clone.folder, "apps/agent-console");
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
  expect(JSON.parse(stdout)).toEqual({ received: [2], good: true, bad: "/copies" });
});

test("the added event has a page in the reference, and a line in its index", async () => {
  const read = (path: string) => readFile(join(clone.folder, "packages/docs/reference", path), "utf8");
  const page = await read("agent/events/pageprinted.md");
  expect(page).toContain("# pageprinted");
  expect(page).toContain("The visitor printed the page, or saved it through the print dialog.");
  expect(await read("index.md")).toContain("(agent/events/pageprinted.md)");
});
