import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const META = new URL("../../../schemas/meta/", import.meta.url);
const KINDS = ["nothing", "flag", "state", "reason", "people", "page", "map", "question", "place"] as const;

/**
 * Writes a schema folder of so many events, half of them on each side, in about the mix of the cobrowse
 * protocol: empty payloads, flags, states, reasons with a text, lists of people, pages, maps and questions,
 * each with two valid examples and an invalid one. Every ten events share a code list of their own.
 */
export async function writeFolder(folder: string, events: number): Promise<void> {
  const files = new Map<string, unknown>();
  const common = (name: string, title: string, rest: object): void => {
    files.set(`common/${name}.schema.json`, {
      $schema: "../meta/type.schema.json",
      title,
      description: `${title}, as several messages carry it.`,
      "x-tandem": STABLE,
      ...rest,
    });
  };
  files.set("protocol.json", {
    $schema: "./meta/protocol.schema.json",
    name: "bench",
    title: "Bench protocol",
    description: "A protocol that nobody speaks, to measure the generator with.",
    baseUri: "https://bench.example/schemas/v1/",
    version: 1,
    envelope: "common/envelope.schema.json",
    outcome: "common/outcome.schema.json",
  });
  common("envelope", "Envelope", record({ type: text("Type.", 128), id: text("Id.", 64) }, ["type"]));
  common(
    "outcome",
    "Outcome",
    record({ status: { description: "How it went.", ...words("done", "refused") } }),
  );
  common("person", "Person", record({ num: text("Number.", 4), name: text("Name.", 200) }, ["num"]));
  common("page-url", "Page address", { type: "string", maxLength: 2048, format: "uri" });
  common("request-id", "Request", { type: "string", pattern: "^[A-Za-z0-9_-]{1,36}$" });
  files.set("common/choice.schema.json", codeList("Choice", ["accept", "decline"], false, "../"));
  for (let i = 0; i < Math.ceil(events / 10); i++) {
    const codes = Array.from({ length: 8 }, (_, code) => `List${i}Code${code}`);
    files.set(`reason-codes/list-${i}.schema.json`, codeList(`Reason ${i}`, codes, i % 2 === 0, "../"));
  }
  for (const side of ["agent", "visitor"]) {
    message(
      files,
      side,
      "commands",
      "answer",
      "Answer",
      {
        ...record({ requestId: ref("The request.", "request-id"), choice: ref("The answer.", "choice") }, [
          "requestId",
          "choice",
        ]),
      },
      [{ requestId: "r-1", choice: "accept" }],
      { payload: {}, keyword: "required" },
      {},
    );
  }
  for (let i = 0; i < events; i++) {
    const kind = KINDS[i % KINDS.length]!;
    const side = i % 2 === 0 ? "agent" : "visitor";
    const { schema, valid, invalid } = payload(kind, Math.floor(i / 10), i);
    const data = { cause: "Something happened.", ...(kind === "question" && { reply: "answer" }) };
    message(files, side, "events", `${kind}${i}`, `Event ${i}`, schema, valid, invalid, data);
  }
  await cp(META, join(folder, "meta"), { recursive: true });
  for (const [path, json] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${JSON.stringify(json, null, 2)}\n`);
  }
}

const STABLE = { since: "1.0.0", stability: "stable" };

/** No two are the same, as in life; only empty payloads are. */
function payload(kind: (typeof KINDS)[number], list: number, i: number) {
  const object = { payload: "no object", keyword: "type" };
  switch (kind) {
    case "nothing":
      return { schema: record({}), valid: [{}], invalid: object };
    case "flag":
      return {
        schema: record(
          { enabled: flag("True while it is on."), [`suspended${i}`]: flag("True while it rests.") },
          ["enabled"],
        ),
        valid: [{ enabled: true }, { enabled: false, [`suspended${i}`]: true }],
        invalid: { payload: {}, keyword: "required" },
      };
    case "state":
      return {
        schema: record(
          { status: ref("The state.", `list-${list}`, "reason-codes"), [`at${i}`]: text("Where.", 50) },
          ["status"],
        ),
        valid: [{ status: `List${list}Code1` }, { status: `List${list}Code7` }],
        invalid: { payload: {}, keyword: "required" },
      };
    case "reason":
      return {
        schema: record({
          reason: ref("Why.", `list-${list}`, "reason-codes"),
          msg: { ...text("What to show.", 500 + i), "x-tandem": { personal: true } },
        }),
        valid: [{ reason: `List${list}Code0`, msg: "It is over." }, {}],
        invalid: { payload: { msg: 5 }, keyword: "type", pointer: "/msg" },
      };
    case "people":
      return {
        schema: record(
          {
            count: { description: "How many.", type: "integer", minimum: 0, maximum: 50 + i },
            page: ref("Where they are.", "page-url"),
            people: { description: "Who.", type: "array", items: { ...ref("One.", "person") }, maxItems: 50 },
          },
          ["count"],
        ),
        valid: [{ count: 1, people: [{ num: "1", name: "Robin Vale" }] }, { count: 0 }],
        invalid: { payload: { count: -1 }, keyword: "minimum", pointer: "/count" },
      };
    case "page":
      return {
        schema: record(
          {
            url: { ...ref("Where.", "page-url"), "x-tandem": { personal: true } },
            by: ref("Who is there.", "person"),
            title: { ...text("The title.", 300 + i), "x-tandem": { personal: true } },
            browser: {
              description: "In what.",
              ...record({ name: text("Name.", 50), version: text("Version.", 20) }, ["name"]),
            },
          },
          ["url"],
        ),
        valid: [
          { url: "https://shop.example/cart", browser: { name: "Firefox" } },
          { url: "https://a.example/" },
        ],
        invalid: { payload: {}, keyword: "required" },
      };
    case "map":
      return {
        schema: {
          type: "object",
          additionalProperties: {
            description: "A value.",
            type: ["string", "number", "boolean"],
            maxLength: 2000 + i,
            minimum: -1e9,
            maximum: 1e9,
          },
          propertyNames: { pattern: "^[A-Za-z0-9_.-]{1,64}$" },
          maxProperties: 100,
        },
        valid: [{ step: 2, vip: true }, {}],
        invalid: { payload: { step: [] }, keyword: "type", pointer: "/step" },
      };
    case "question":
      return {
        schema: record(
          {
            requestId: ref("The request.", "request-id"),
            choices: {
              description: "The answers.",
              type: "array",
              items: ref("One.", "choice"),
              maxItems: 2 + i,
            },
          },
          ["requestId", "choices"],
        ),
        valid: [{ requestId: "r-1", choices: ["accept", "decline"] }],
        invalid: { payload: { choices: [] }, keyword: "required" },
      };
    case "place":
      return {
        schema: record(
          {
            x: { description: "Pixels from the left.", type: "number", minimum: 0, maximum: 100_000 + i },
            y: { description: "Pixels from the top.", type: "number", minimum: 0, maximum: 100_000 },
            by: { description: "Whose it is.", ...words("agent", "visitor", "guest") },
            at: { ...text("When, in UTC.", 30), format: "date-time" },
          },
          ["x", "y"],
        ),
        valid: [
          { x: 1, y: 2.5, by: "agent" },
          { x: 0, y: 0, at: "2026-11-02T10:00:00Z" },
        ],
        invalid: { payload: { x: 1, y: 2, by: "nobody" }, keyword: "enum", pointer: "/by" },
      };
  }
}

function message(
  files: Map<string, unknown>,
  side: string,
  folder: string,
  name: string,
  title: string,
  schema: object,
  valid: object[],
  invalid: object,
  data: object,
): void {
  files.set(`${side}/${folder}/${name}.schema.json`, {
    $schema: "../../meta/message.schema.json",
    title,
    description: `${title} of the ${side}'s side. Sent when something happened, and again after each page.`,
    "x-tandem": { ...STABLE, ...data },
    ...schema,
  });
  const examples = `examples/${side}/${folder}/${name}`;
  for (const [i, json] of valid.entries()) files.set(`${examples}/valid/case-${i}.json`, json);
  files.set(`${examples}/invalid/wrong.json`, {
    because: "It is not as it should be.",
    pointer: "",
    ...invalid,
  });
}

function record(properties: object, required: string[] = []): object {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function ref(description: string, name: string, folder = "common"): object {
  return { description, $ref: `../../${folder}/${name}.schema.json` };
}

function text(description: string, maxLength: number): object {
  return { description, type: "string", maxLength };
}

function flag(description: string): object {
  return { description, type: "boolean" };
}

function words(...list: string[]): object {
  return { type: "string", enum: list };
}

function codeList(title: string, codes: string[], open: boolean, up: string): object {
  return {
    $schema: `${up}meta/code-list.schema.json`,
    title,
    description: `${title}: one of some words.`,
    "x-tandem": { ...STABLE, open },
    type: "string",
    maxLength: 64,
    oneOf: codes.map((code) => ({
      const: code,
      title: `Code ${code}`,
      description: `It is ${code}, and there is nothing to be done about it.`,
    })),
  };
}
