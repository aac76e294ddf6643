import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Catalog, createCatalog, formOf, load } from "@tandem/codegen";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCasts } from "./casts.ts";
import { checkCasts } from "./check.ts";
import { defineCasts } from "./index.ts";
import { instances } from "./instances.ts";
import type { AnyTable } from "./table.ts";

const schemas = fileURLToPath(new URL("../../../schemas", import.meta.url));
const v1 = createCatalog(await load(schemas));

/** Version 2 of our schemas: files whose path contains `words` are changed. */
async function edited(words: string, change: (text: string) => string): Promise<Catalog> {
  return createCatalog(
    await load(schemas, (path) => {
      const text = readFileSync(path, "utf8");
      if (path.endsWith("/protocol.json")) return text.replace('"version": 1', '"version": 2');
      return path.includes(words) ? change(text) : text;
    }),
  );
}

const renamed = await edited("/agent/events/rc", (text) => text.replaceAll('"suspended"', '"resting"'));
const casts = (table: AnyTable): AnyCasts => defineCasts("1", "2", table as never) as AnyCasts;
const rename = {
  up: ({ suspended, ...data }: { suspended: boolean }) => ({ ...data, resting: suspended }),
  down: ({ resting, ...data }: { resting: boolean }) => ({ ...data, suspended: resting }),
};
const few = { runs: 10 };

describe("casts are total", () => {
  it("when each valid payload becomes a valid one, there and back", () => {
    const table = { agent: { events: { rc: rename } } };
    const { examples, generated, ...found } = checkCasts(casts(table), [v1, renamed], few);
    expect(found).toEqual({ problems: [], loses: [], drops: [] });
    // All of them: each message and the outcome, in both directions and both forms.
    expect(generated).toBe((v1.messages.length + 1) * 2 * 2 * few.runs);
    expect(examples).toBeGreaterThan(v1.messages.length * 2 * 2);
  });

  it("when a message is dropped, which the report lists", () => {
    const dropped = { up: () => undefined, down: () => undefined };
    const { problems, drops } = checkCasts(casts({ agent: { events: { rc: dropped } } }), [v1, renamed], few);
    expect(problems).toEqual([]);
    expect(drops).toEqual(["agent/events/rc 1 to 2", "agent/events/rc 2 to 1"]);
  });

  it("when a payload loses information, which the report lists too", () => {
    const up = ({ enabled, suspended }: { enabled: boolean; suspended: boolean }) => ({
      enabled,
      resting: enabled && suspended,
    });
    const { problems, loses } = checkCasts(
      casts({ agent: { events: { rc: { up, down: rename.down } } } }),
      [v1, renamed],
      { runs: 50 },
    );
    expect(problems).toEqual([]);
    expect(loses).toEqual(["agent/events/rc 1 to 2", "agent/events/rc 2 to 1"]);
  });
});

describe("casts are not total", () => {
  const texts = (table: AnyTable, newer = renamed, options = few) =>
    checkCasts(casts(table), [v1, newer], options).problems.map(({ text }) => text);

  it("when a message that differs has no entry", () => {
    const problems = texts({});
    expect(problems).toHaveLength(4);
    expect(problems[0]).toBe(
      `agent/events/rc, version 1 to 2, produce form: at "" must have required property 'resting' ` +
        `{"missingProperty":"resting"}, got {"enabled":false,"suspended":false}, from ` +
        `{"enabled":false,"suspended":false}. Correct or add the message's entry in the table of casts.`,
    );
  });

  it("when a limit is tighter, which no type shows and no example reaches", async () => {
    const shorter = await edited("visitor/commands/setUserState", (text) =>
      text.replace('"maxLength": 2000', '"maxLength": 1999'),
    );
    const { problems } = checkCasts(casts({}), [v1, shorter], { runs: 60 });
    expect(problems.map(({ form, from, pointer }) => [form, from, pointer])).toEqual([
      ["produce", "1", "/value"],
      ["consume", "1", "/value"],
    ]);
    expect(problems[0]?.payload).toMatchObject({ value: expect.stringMatching(/^.{2000,}$/u) });
  });

  it("when a function throws for a valid payload", () => {
    const up = () => {
      throw new TypeError("no such state");
    };
    expect(texts({ agent: { events: { rc: { ...rename, up } } } })[0]).toContain(
      'at "" should be cast without an error, got "TypeError: no such state"',
    );
  });

  it("when a message becomes one that the other version does not have", () => {
    const up = { as: "control", data: rename.up };
    expect(texts({ agent: { events: { rc: { ...rename, up } } } })[0]).toContain(
      'a message of version 2, got "agent/events/control"',
    );
  });

  it("when a function refuses an unknown property, which the consume form accepts", () => {
    const strict = ({ enabled, suspended, ...more }: { enabled: boolean; suspended: boolean }) => {
      if (Object.keys(more).length > 0) throw new Error("unknown");
      return { enabled, resting: suspended };
    };
    const { problems } = checkCasts(
      casts({ agent: { events: { rc: { ...rename, up: strict } } } }),
      [v1, renamed],
      { runs: 30 },
    );
    expect(problems.map(({ form, from }) => [form, from])).toEqual([["consume", "1"]]);
  });

  it("and the same seed finds the same problems", () => {
    const table = { agent: { events: { rc: { ...rename, up: () => ({ enabled: 1, resting: true }) } } } };
    expect(texts(table)).toEqual(texts(table));
  });
});

it("refuses casts that do not include one of the versions", () => {
  const others = defineCasts("2", "3", {} as never) as AnyCasts;
  expect(() => checkCasts(others, [v1, renamed])).toThrow(RangeError);
});

describe("generated payloads", () => {
  it("are valid: for each message, in both forms", () => {
    const ajv = new Ajv2020({ strict: false });
    for (const { path } of v1.messages) {
      for (const form of ["produce", "consume"] as const) {
        const schema = formOf(v1.sources.get(path)!, v1.sources, form);
        const accepts = ajv.compile(schema);
        const refused = fc.sample(instances(schema), { numRuns: 5 }).filter((value) => !accepts(value));
        expect([path, refused]).toEqual([path, []]);
      }
    }
  });

  it("reach the limits", () => {
    const schema = { type: "string", minLength: 0, maxLength: 5 };
    const lengths = fc.sample(instances(schema), 100).map((text) => [...(text as string)].length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([0, 5]);
  });

  it("sometimes have an unknown property, if the record is open", () => {
    const open = { type: "object", properties: { a: { type: "boolean" } } };
    const names = (schema: object) =>
      new Set(fc.sample(instances(schema), 100).flatMap((value) => Object.keys(value as object)));
    expect(names(open)).toEqual(new Set(["unknown-to-both", "a"]));
    expect(names({ ...open, additionalProperties: false })).toEqual(new Set(["a"]));
  });
});
