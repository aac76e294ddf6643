import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  changed,
  event,
  type Files,
  generated,
  inTemporaryFolder,
  schemaFolder,
  type,
} from "../../../test/fixture.ts";
import { createCatalog } from "../../catalog.ts";
import { targetsIn } from "../../config.ts";
import { formatFindings } from "../../findings.ts";
import { toForm } from "../../forms.ts";
import { generate } from "../../generate.ts";
import { lint } from "../../lint/lint.ts";

// A folder that says of itself that it is open may leave the dialect, and Ajv's code fills in where it does.
type Form = "produce" | "consume";
interface Validator {
  validatePayload(
    ref: { side: string; kind: string; name: string },
    data: unknown,
    form: Form,
  ): { ok: true } | { ok: false; problem: { code: string; pointer: string; message: string } };
}

const open = changed("protocol.json", { dialect: "open" });
const text = { description: "Some text.", type: "string", maxLength: 9 };
const tune = { description: "A tune.", type: "string", maxLength: 9, pattern: "^(ding|dong)+$" };
const list = { description: "A list.", type: "array", items: text, maxItems: 3 };
const bell = event(
  "agent/bell",
  {
    properties: {
      tune,
      list: { ...list, minItems: 1, uniqueItems: true, items: { type: "object", properties: {} } },
    },
    required: ["tune"],
    dependentRequired: { list: ["tune"] },
  },
  { valid: [{ tune: "ding" }] },
);
const files: Files = {
  ...bell,
  ...event("agent/plain", { properties: { text } }),
  ...event("agent/tune", { properties: { tune } }),
  ...type("tune", { type: "object", properties: { tune }, not: { required: ["x"] } }),
  ...event("visitor/bell", {
    properties: { tune: { description: "It.", $ref: "../../common/tune.schema.json" } },
  }),
  ...event("visitor/song", {
    properties: {
      songs: { ...list, items: { $ref: "../../common/tune.schema.json" } },
    },
  }),
};
const folder = schemaFolder({ ...files, ...open });
const found = (more: Files): string => formatFindings(lint(schemaFolder({ ...open, ...more })));

it("a folder is strict unless it says otherwise", () => {
  expect(lint(schemaFolder(files)).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    "meta agent/events/bell.schema.json",
    "meta agent/events/bell.schema.json",
    "meta agent/events/bell.schema.json",
    "meta common/tune.schema.json",
    "pattern agent/events/tune.schema.json",
  ]);
  expect(lint(folder)).toEqual([]);
});

it("what is generated says which are validated by Ajv's code, and why", async () => {
  await inTemporaryFolder(async (out) => {
    const results = await generate(folder, targetsIn(out));
    const { byAjv } = results.find(({ target }) => target.name === "server-validator")!;
    expect(byAjv.map((line) => line.split(": ").slice(0, 3).join(": "))).toEqual([
      "agent/events/bell.schema.json is validated by Ajv's code: agent/events/bell.schema.json#/dependentRequired: is not a keyword of the dialect in this place [meta]",
      `agent/events/tune.schema.json is validated by Ajv's code: agent/events/tune.schema.json#/properties/tune/pattern: the pattern ^(ding|dong)+$ leaves the dialect at "(ding|dong)+"`,
      "visitor/events/bell.schema.json is validated by Ajv's code: common/tune.schema.json#/not: is not a keyword of the dialect in this place [meta]",
      "visitor/events/song.schema.json is validated by Ajv's code: common/tune.schema.json#/not: is not a keyword of the dialect in this place [meta]",
    ]);
    const { readFileSync } = await import("node:fs");
    const check = (path: string): string => readFileSync(join(out, "server-validator", path), "utf8");
    expect(check("agent/events/bell.ts")).toContain("fromAjv(");
    expect(check("agent/events/plain.ts")).not.toContain("fromAjv");
    expect(check("common/envelope.ts")).not.toContain("fromAjv");
  });
});

describe("its validator", () => {
  let validate: (side: string, name: string, data: unknown, form?: Form) => string;
  beforeAll(async () => {
    const { validatePayload } = (await generated(folder, "own", "server-validator/index.ts")) as Validator;
    validate = (side, name, data, form = "produce") => {
      const result = validatePayload({ side, kind: "event", name }, data, form);
      return result.ok ? "" : `${result.problem.code} ${result.problem.message}`;
    };
  });

  it("knows what the dialect does not", () => {
    expect(validate("agent", "bell", { tune: "dingdong" })).toBe("");
    expect(validate("agent", "bell", { tune: "dang" })).toBe(
      'pattern /tune: expected it to match pattern "^(ding|dong)+$", received "dang"',
    );
    expect(validate("agent", "bell", { tune: "ding", list: [{ a: [1] }, { a: [1] }] }, "consume")).toBe(
      "uniqueItems /list: expected it to NOT have duplicate items (items ## 0 and 1 are identical), received a list of 2",
    );
    expect(validate("visitor", "song", { songs: [{ tune: "ding" }, { tune: "dang" }] })).toMatch(
      /^pattern \/songs\/1\/tune: /,
    );
    expect(validate("visitor", "bell", { tune: { x: 1 } }, "consume")).toMatch(/^not \/tune: /);
  });

  it("has both forms", () => {
    expect(validate("agent", "bell", { tune: "ding", more: 1 }, "consume")).toBe("");
    expect(validate("agent", "bell", { tune: "ding", more: 1 }, "produce")).toMatch(/^additionalProperties /);
    expect(validate("agent", "plain", { more: 1 }, "produce")).toMatch(/^additionalProperties /);
  });

  it("agrees with Ajv, whatever comes", () => {
    const { sources } = createCatalog(folder);
    const ajv = new Ajv2020({ strict: false });
    const reference = (form: Form) =>
      ajv.compile(toForm(sources.get("agent/events/bell.schema.json")!, sources, form));
    const references = { produce: reference("produce"), consume: reference("consume") };
    const item = fc.oneof(
      fc.constantFrom({}, { a: 1 }, { a: [] }, { a: {} }, []),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const payload = fc.record(
      {
        tune: fc.constantFrom("ding", "dong", "dang", "", 1),
        list: fc.array(item, { maxLength: 4 }),
        more: item,
      },
      { requiredKeys: [] },
    );
    let valid = 0;
    fc.assert(
      fc.property(payload, fc.constantFrom<Form>("produce", "consume"), (data, form) => {
        const expected = references[form](data);
        if (expected) valid += 1;
        // The one name that we refuse and no schema does.
        fc.pre(!JSON.stringify(data).includes("__proto__"));
        expect(validate("agent", "bell", data, form) === "").toBe(expected);
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(valid).toBeGreaterThan(50);
  });
});

it("types are what the dialect says, which the rest only narrows", async () => {
  const types = await inTemporaryFolder(async (out) => {
    await generate(folder, targetsIn(out));
    const { readFileSync } = await import("node:fs");
    return readFileSync(join(out, "protocol/types.ts"), "utf8");
  });
  expect(types).toMatch(/export interface AgentBellEvent \{[^}]*tune: string/);
});

describe("an open folder has no", () => {
  const property = (schema: Files): Files =>
    event("agent/bell", { properties: { list: { ...list, ...schema } } });

  it.each<[string, Files, string]>([
    [
      "keyword that JSON Schema lacks",
      property({ minItem: 1 }),
      'agent/events/bell.schema.json: strict mode: unknown keyword: "minItem" [dialect]',
    ],
    [
      "value that a keyword may not have",
      property({ minItems: -1 }),
      "agent/events/bell.schema.json: schema is invalid: data/properties/list/minItems must be >= 0 [dialect]",
    ],
    [
      "reference where nothing follows it",
      property({ contains: { $ref: "../../common/envelope.schema.json" } }),
      "agent/events/bell.schema.json#/properties/list/contains: is not a keyword of the dialect in this place [meta]",
    ],
    [
      "list without a bound",
      event("agent/bell", {
        properties: { list: { description: "It.", type: "array", items: text, minItems: 1 } },
      }),
      "agent/events/bell.schema.json#/properties/list: an array needs maxItems [bounded]",
    ],
    [
      "keyword of another type",
      property({ maxLength: 1 }),
      "agent/events/bell.schema.json#/properties/list/maxLength: maxLength does not belong to type array [dialect]",
    ],
  ])("%s", (_, more, line) => {
    expect(found(more).split("\n")).toContain(line);
  });
});
