import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generate, load } from "@tandem/codegen";
import { afterEach, beforeEach, expect, it } from "vitest";

/** A protocol that is not ours, with a client made from it and this package as its runtime. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

const facts = { since: "1.0.0", stability: "stable" };
const text = (description: string) => ({ description, type: "string", maxLength: 20 });
const shared = (title: string, properties: object, required: string[]) => ({
  $schema: "../meta/type.schema.json",
  title,
  description: `${title} of the lift.`,
  "x-tandem": facts,
  type: "object",
  properties,
  required,
});
const message = (title: string, metadata: object, properties: object) => ({
  $schema: "../../meta/message.schema.json",
  title,
  description: `${title}, in the lift.`,
  "x-tandem": { ...facts, ...metadata },
  type: "object",
  properties,
  ...(Object.keys(properties).length > 0 && { required: Object.keys(properties) }),
});
const status = { description: "How it went.", type: "string", enum: ["done", "refused"] };
const floor = { description: "The floor.", type: "integer", minimum: 0, maximum: 99 };
const messages: Record<string, [schema: object, valid: object]> = {
  "agent/events/arrived": [
    message("Arrival", { cause: "It stopped.", state: true }, { floor }),
    { floor: 3 },
  ],
  "agent/events/stuck": [message("Stuck", { cause: "It stopped between floors." }, {}), {}],
  "agent/commands/goTo": [message("Call", {}, { floor }), { floor: 3 }],
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-client-"));
  const write = async (name: string, json: object) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(json));
  };
  await cp(path("../../../schemas/meta"), join(folder, "schemas/meta"), { recursive: true });
  await write("schemas/protocol.json", {
    $schema: "./meta/protocol.schema.json",
    name: "lift",
    title: "Lift",
    description: "What a lift and its passengers say to each other.",
    baseUri: "https://lift.example/v1/",
    version: 1,
    envelope: "common/envelope.schema.json",
    outcome: "common/outcome.schema.json",
  });
  await write("schemas/common/envelope.schema.json", shared("Envelope", { type: text("It.") }, ["type"]));
  await write(
    "schemas/common/outcome.schema.json",
    shared("Outcome", { command: text("The id of the command."), status, floors: floor }, [
      "command",
      "status",
    ]),
  );
  for (const [name, [schema, valid]] of Object.entries(messages)) {
    await write(`schemas/${name}.schema.json`, schema);
    await write(`schemas/examples/${name}/valid/plain.json`, valid);
    await write(`schemas/examples/${name}/invalid/no-object.json`, {
      because: "No object.",
      payload: 1,
      keyword: "type",
      pointer: "",
    });
  }
  const runtime = path("../src/index.ts");
  const imports = { protocol: "../protocol/index.ts", client: runtime };
  await generate(
    await load(join(folder, "schemas")),
    (["protocol", "client"] as const).map((name) => ({
      name,
      out: join(folder, name),
      imports,
      validator: "own",
    })),
  );
});

afterEach(() => rm(folder, { recursive: true }));

const program = `
import { AgentClient, type AgentVocabulary } from "./client/index.ts";
import { type AnyEvent, type Client } from "${path("../src/index.ts")}";
import { memory } from "${path("../src/memory.ts")}";

export async function run() {
  const { transport, server } = memory<AgentVocabulary>();
  await using lift = new AgentClient(transport);
  const floors: number[] = [];
  lift.on("arrived", ({ floor }) => floors.push(floor));
  lift.on("*", (event: AnyEvent<AgentVocabulary>) => {
    if (event.known && event.name === "arrived") floors.push(event.data.floor);
  });
  await lift.connect();
  server.emit("arrived", { floor: 3 });
  const { status, floors: extra } = await lift.goTo({ floor: 4 });
  const base: Client<AgentVocabulary> = lift;
  const where: number | undefined = base.state.arrived?.floor;

  const never = () => {
    // @ts-expect-error an event of another protocol
    lift.on("rc", () => {});
    // @ts-expect-error the wrong payload
    lift.on("arrived", ({ enabled }) => enabled);
    // @ts-expect-error a command of another protocol
    lift.requestRC();
    // @ts-expect-error a command of another protocol
    void lift.command("requestRC");
    // @ts-expect-error the wrong payload
    void lift.goTo({ floor: "4" });
    // @ts-expect-error says what happened, not how something is
    lift.state.stuck;
    // @ts-expect-error an event of another protocol
    server.emit("rc", { enabled: true, suspended: false });
  };
  return { floors, status, extra, where, commands: server.commands, never };
}
`;

it("has its own events, commands, state and outcome, and runs", async () => {
  await writeFile(join(folder, "program.ts"), program);
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: path("../../../tsconfig.base.json"),
      compilerOptions: {
        noEmit: true,
        declaration: false,
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
        lib: ["ES2023", "DOM", "DOM.Iterable"],
      },
      include: ["program.ts"],
    }),
  );
  const checked = promisify(execFile)(process.execPath, [tsc, "-p", folder]);
  const { stdout } = await checked.catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");

  const { run } = await import(join(folder, "program.ts"));
  expect(await run()).toMatchObject({
    floors: [3, 3],
    status: "done",
    where: 3,
    commands: [{ name: "goTo", data: { floor: 4 } }],
  });
});
