import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, load } from "@tandem/codegen";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const facts = { since: "1.0.0", stability: "stable" };
const text = (description: string) => ({ description, type: "string", maxLength: 200 });
const shared = (title: string, properties: object, required: string[]) => ({
  $schema: "../meta/type.schema.json",
  title,
  description: `${title} of the lift.`,
  "x-tandem": facts,
  type: "object",
  properties,
  required,
});
const message = (
  title: string,
  metadata: object,
  properties: object,
  required = Object.keys(properties),
) => ({
  $schema: "../../meta/message.schema.json",
  title,
  description: `${title}, in the lift.`,
  "x-tandem": { ...facts, ...metadata },
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});
const status = { description: "How it went.", type: "string", enum: ["done", "refused"] };
const floor = { description: "The floor.", type: "integer", minimum: 0, maximum: 99 };
const raisedOn = (...raised: [conditions: string[], payload?: object, textProperty?: string][]) =>
  raised.map(([conditions, payload, textProperty]) => ({
    conditions,
    ...(payload && { payload }),
    ...(textProperty && { textProperty }),
  }));

/** The agent's side has lifecycle events with names, properties and codes of its own; the visitor's side has none. */
const messages: Record<string, [schema: object, valid: object]> = {
  "agent/events/arrived": [
    message("Arrival", { cause: "It stopped.", state: true }, { floor }),
    { floor: 3 },
  ],
  "agent/events/stuck": [message("Stuck", { cause: "It stopped between floors." }, {}), {}],
  "agent/events/parked": [
    message(
      "Parked",
      {
        cause: "The ride is over.",
        lifecycle: {
          endsSession: true,
          raisedOn: raisedOn(
            [["dropped"], { why: "cable" }, "note"],
            [["unauthorized"], { why: "badge" }, "note"],
            [["over"], { why: "night" }],
          ),
        },
      },
      {
        why: { description: "Why.", type: "string", enum: ["cable", "badge", "night", "rider"] },
        note: text("What happened."),
      },
      ["why"],
    ),
    { why: "rider" },
  ],
  "agent/events/intercom": [
    message(
      "Intercom",
      {
        cause: "The line is up or down.",
        origin: "local",
        lifecycle: { raisedOn: raisedOn([["connected"], { up: true }], [["reconnecting"], { up: false }]) },
      },
      { up: { description: "Whether the line works.", type: "boolean" } },
    ),
    { up: true },
  ],
  "agent/events/alarm": [
    message(
      "Alarm",
      {
        cause: "The line broke.",
        origin: "local",
        lifecycle: { raisedOn: raisedOn([["dropped", "rejected", "unreachable"], { level: 3 }, "words"]) },
      },
      { level: floor, words: text("What happened.") },
    ),
    { level: 1, words: "a" },
  ],
  "agent/events/handover": [
    message(
      "Handover",
      { cause: "Another panel took over.", lifecycle: { raisedOn: raisedOn([["replaced"]]) } },
      {},
    ),
    {},
  ],
  "agent/commands/goTo": [message("Call", {}, { floor }), { floor: 3 }],
  "visitor/events/ding": [
    message("Ding", { cause: "It arrived.", state: true }, { times: floor }),
    { times: 1 },
  ],
};

/**
 * Writes the schemas of a protocol that is not ours, and generates its client with this package as the runtime.
 *
 * @returns the folder; `client/index.ts` in it is the client
 */
export async function generateLift(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-client-"));
  const write = async (name: string, json: object) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(json));
  };
  await cp(path("../../../../schemas/meta"), join(folder, "schemas/meta"), { recursive: true });
  await write("package.json", { type: "module" });
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
  const imports = { protocol: "../protocol/index.ts", client: path("../../src/index.ts") };
  await generate(
    await load(join(folder, "schemas")),
    (["protocol", "client"] as const).map((name) => ({
      name,
      out: join(folder, name),
      imports,
      validator: "own",
    })),
  );
  return folder;
}
