import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  catalogOf,
  codeList,
  event,
  type Files,
  generated,
  OPTIONS,
  STABLE,
  schemaFolder,
  type,
} from "../../../test/fixture.ts";
import { createCatalog } from "../../catalog.ts";
import { patternProblem } from "../../lint/pattern.ts";
import { emitServerValidator } from "./index.ts";

type Form = "produce" | "consume";
interface Validator {
  validatePayload(
    ref: { side: string; kind: string; name: string },
    data: unknown,
    form: Form,
  ): { ok: true } | { ok: false; problem: { code: string; pointer: string } };
}

const reason = { $ref: "../../reason-codes/reason.schema.json" };
const closed = { $ref: "../../reason-codes/closed.schema.json" };
const record = (properties: Files, required?: string[]) => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, { description: "It.", ...(schema as object) }]),
  ),
  ...(required && { required }),
});
const map = (value: object) => ({
  type: "object",
  additionalProperties: value,
  propertyNames: { pattern: "^[a-z/~]{1,4}$" },
  maxProperties: 2,
});
const surrogates = "\u{1F600}".repeat(5);

/** A schema of the property `p`, and what comes of values: nothing, or the keyword and the place in `p`. */
const table: [
  what: string,
  schema: Files,
  verdicts: [value: unknown, produce?: string, consume?: string][],
][] = [
  ["boolean", { type: "boolean" }, [[true], [0, "type"], ["true", "type"], [null, "type"]]],
  [
    "integer",
    { type: "integer", minimum: -1, maximum: 9 },
    [[0], [9], [-1], [1.0], [1.5, "type"], [10, "maximum"], [-2, "minimum"], ["1", "type"]],
  ],
  ["number", { type: "number", minimum: 0, maximum: 1 }, [[0.5], [-0], [1.1, "maximum"]]],
  [
    "length",
    { type: "string", minLength: 1, maxLength: 5 },
    [
      ["a"],
      ["abcde"],
      [surrogates],
      ["", "minLength"],
      ["abcdef", "maxLength"],
      [`${surrogates}a`, "maxLength"],
      [1, "type"],
    ],
  ],
  ["format, which only the reader sees", { type: "string", maxLength: 5, format: "uuid" }, [["no"]]],
  [
    "pattern",
    { type: "string", pattern: "^[a-z]{2,3}$" },
    [
      ["ab"],
      ["abc"],
      ["a", "pattern"],
      ["abcd", "pattern"],
      ["AB", "pattern"],
      ["ab\n", "pattern"],
      ["é", "pattern"],
      [1, "type"],
    ],
  ],
  [
    "pattern with slashes",
    { type: "string", pattern: "^/a\\/b[/\\\\]\\.$" },
    [["/a/b/."], ["/a/b\\."], ["/a/bx.", "pattern"], ["/a/b/x", "pattern"]],
  ],
  [
    "pattern that must give back",
    { type: "string", pattern: "^[a-c]{1,3}c{0,1}a{1,2}$" },
    [["aca"], ["aaaaa"], ["ca"], ["c", "pattern"], ["acab", "pattern"]],
  ],
  ["pattern of nothing", { type: "string", pattern: "^$" }, [[""], ["a", "pattern"]]],
  ["words", { type: "string", enum: ['a"b', "c\\d", "`e`"] }, [['a"b'], ["c\\d"], ["`e`"], ["ab", "enum"]]],
  ["const", { const: 'a"b' }, [['a"b'], ["ab", "const"], [null, "const"]]],
  [
    "scalars",
    { type: ["string", "number", "null"], maxLength: 2, minimum: 0, maximum: 9 },
    [["ab"], [5], [null], ["abc", "maxLength"], [10, "maximum"], [true, "type"], [[], "type"]],
  ],
  [
    "list",
    { type: "array", items: { type: "boolean" }, maxItems: 2 },
    [[[]], [[true, false]], [[true, 1], "type /1"], [[true, true, true], "maxItems"], [{}, "type"]],
  ],
  [
    "record",
    record({ x: { type: "boolean" }, y: { type: "boolean" } }, ["x"]),
    [
      [{ x: true }],
      [{ x: true, y: false }],
      [{}, "required"],
      [{ x: 1 }, "type /x"],
      [{ x: true, z: 1 }, "additionalProperties", ""],
      [[], "type"],
      [null, "type"],
    ],
  ],
  ["record of nothing", record({}), [[{}], [{ a: 1 }, "additionalProperties", ""]]],
  [
    "map",
    map({ type: "boolean" }),
    [
      [{}],
      [{ a: true }],
      [{ A: true }, "pattern"],
      [{ a: 1 }, "type /a"],
      [{ "a/~": 1 }, "type /a~1~0"],
      [{ a: true, b: true, c: true }, "maxProperties"],
    ],
  ],
  [
    "map of lists of records",
    map({ type: "array", items: record({ x: { type: "boolean" } }, ["x"]), maxItems: 2 }),
    [
      [{ a: [{ x: true }] }],
      [{ a: [{ x: true }, {}] }, "required /a/1"],
      [{ a: [{ x: true, y: 1 }] }, "additionalProperties /a/0", ""],
    ],
  ],
  [
    "open list of codes",
    reason,
    [["GONE"], ["gone", "enum", ""], ["x".repeat(65), "enum", "maxLength"], [1, "type"]],
  ],
  ["closed list of codes", closed, [["a"], ["b", "enum"]]],
  [
    "shared record",
    { $ref: "../../common/tone.schema.json" },
    [
      [{ why: "GONE" }],
      [{ why: "other" }, "enum /why", ""],
      [{ why: 1 }, "type /why"],
      [{ z: 1 }, "additionalProperties", ""],
    ],
  ],
];

const shared = {
  ...codeList("reason", ["GONE", "BACK"], { "x-tandem": { ...STABLE, open: true } }),
  ...codeList("closed", ["a"]),
  ...type("tone", record({ why: { $ref: "../reason-codes/reason.schema.json" } })),
  ...event("visitor/tone", record({ tone: { $ref: "../../common/tone.schema.json" } })),
};
/** Every pattern of the law below is one event's. */
const element = fc.tuple(
  fc.constantFrom("a", "b", "[ab]", "[bc]", "\\.", "[a-c.]"),
  fc.oneof(
    fc.constant(""),
    fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([min, more]) => `{${min},${min + more}}`),
  ),
);
const patterns = fc.sample(
  fc
    .array(element, { maxLength: 4 })
    .map((elements) => `^${elements.map((parts) => parts.join("")).join("")}$`),
  { numRuns: 80 },
);
const folder = schemaFolder(
  Object.assign(
    { ...shared },
    ...table.map(([, schema], i) => event(`agent/case${i}`, record({ p: schema }))),
    ...patterns.map((pattern, i) => event(`visitor/law${i}`, record({ p: { type: "string", pattern } }))),
  ),
);

describe.each(["own", "ajv"] as const)("the generated validator, %s", (backend) => {
  let validate: (side: string, name: string, data: unknown, form: Form) => string;
  beforeAll(async () => {
    const { validatePayload } = (await generated(folder, backend, "server-validator/index.ts")) as Validator;
    validate = (side, name, data, form) => {
      const result = validatePayload({ side, kind: "event", name }, data, form);
      return result.ok ? "" : `${result.problem.code} ${result.problem.pointer}`.trim();
    };
  });

  describe.each(table.map(([what, , verdicts], i) => ({ what, verdicts, name: `case${i}` })))(
    "$what",
    ({ name, verdicts }) => {
      it.each(verdicts)("%j: %s", (value, produce = "", consume = produce) => {
        const at = (verdict: string) =>
          verdict && `${verdict.split(" ")[0]} /p${verdict.split(" ")[1] ?? ""}`;
        expect(validate("agent", name, { p: value }, "produce")).toBe(at(produce));
        expect(validate("agent", name, { p: value }, "consume")).toBe(at(consume));
      });
    },
  );

  it("lets a property be left out, and not be sent as undefined's equal, null", () => {
    expect(validate("agent", "case0", {}, "consume")).toBe("");
    expect(validate("agent", "case0", { p: undefined }, "consume")).toBe("");
    expect(validate("agent", "case0", { p: null }, "consume")).toBe("type /p");
  });

  if (backend === "ajv") {
    it("does not accept what an object inherits", () => {
      const inherits = Object.create({ x: true, z: 1 });
      const record = `case${table.findIndex(([what]) => what === "record")}`;
      expect(validate("agent", record, { p: inherits }, "produce")).toBe("required /p");
      expect(validate("agent", record, { p: Object.assign(inherits, { x: true }) }, "produce")).toBe("");
    });
  }

  it("takes no number for one that JSON has not", () => {
    const number = `case${table.findIndex(([what]) => what === "number")}`;
    for (const p of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(validate("agent", number, { p }, "consume")).not.toBe("");
  });

  it("agrees with the engine on every pattern", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", ".", "é"), { maxLength: 8 });
    let matched = 0;
    fc.assert(
      fc.property(fc.nat({ max: patterns.length - 1 }), texts, (i, letters) => {
        const p = letters.join("");
        expect(patternProblem(patterns[i]!)).toBeUndefined();
        const matches = new RegExp(patterns[i]!).test(p);
        if (matches) matched += 1;
        expect(validate("visitor", `law${i}`, { p }, "produce")).toBe(matches ? "" : "pattern /p");
      }),
      { numRuns: 3000 },
    );
    expect(matched).toBeGreaterThan(100);
  });
});

describe("the text of a check", () => {
  const bell = "checks/agent-events.ts";

  it("never calls two variables by one name", async () => {
    const properties = Object.fromEntries(
      ["a1", ..."bcdefghij", "a"].map((name) => [name, { type: "boolean" }]),
    );
    const files = await emitServerValidator(catalogOf(event("agent/bell", record(properties))), OPTIONS);
    const variables = [...files.get(bell)!.matchAll(/const (\w+) = data\[/g)].map((match) => match[1]);
    expect(variables).toHaveLength(11);
    expect(new Set(variables).size).toBe(11);
  });

  it("lets the payload stand in the envelope, which does not list it", async () => {
    const files = await emitServerValidator(catalogOf(), OPTIONS);
    expect(files.get("checks/common.ts")).toContain('["type","data"]');
  });

  it("needs nothing of Ajv, and no eval, whoever writes it", async () => {
    const catalog = createCatalog(folder);
    for (const validator of ["own", "ajv"] as const)
      for (const [path, text] of await emitServerValidator(catalog, { ...OPTIONS, validator }))
        expect(text, path).not.toMatch(/\brequire\(|from "ajv|\beval\(|new Function/);
  });
});
