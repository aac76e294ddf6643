import { formOf, type Message } from "@tandem/codegen";
import { expect, it } from "vitest";
import { validatePayload } from "../src/index.ts";
import { catalog, reference } from "./corpus.ts";

type Form = ReturnType<typeof formOf>;

/** Two code units, one character: length is counted in characters. */
const WIDE = "\u{1f642}";

/** Values on both sides of each limit that a schema sets. */
function around(schema: Form): unknown[] {
  const values: unknown[] = [];
  const { maxLength, minimum, maximum, maxItems, maxProperties, pattern } = schema;
  if (maxLength !== undefined) {
    for (const length of [maxLength, maxLength + 1])
      values.push(
        "a".repeat(length),
        WIDE.repeat(length),
        "a".repeat(length - 1) + WIDE,
        "\ud800".repeat(length),
      );
  }
  if (schema.minLength !== undefined) values.push("", "a");
  if (minimum !== undefined) values.push(minimum, minimum - 1, minimum + 0.5);
  if (maximum !== undefined) values.push(maximum, maximum + 1, maximum - 0.5);
  for (const [, most] of pattern?.matchAll(/(\d+)\}/g) ?? []) {
    for (const length of [Number(most), Number(most) + 1])
      values.push("1".repeat(length), "a".repeat(length));
  }
  if (maxItems !== undefined) values.push("items", "items + 1");
  if (maxProperties !== undefined) values.push("entries", "entries + 1");
  return values;
}

interface Case {
  payload: unknown;
  at: string;
}

/** The payload with the value at each place of it, or in each place that it leaves empty, on both sides of the limits. */
function* cases(schema: Form, value: unknown, at: string, put: (value: unknown) => unknown): Generator<Case> {
  for (const edge of around(schema)) {
    if (edge === "items" || edge === "items + 1") {
      const [item] = Array.isArray(value) ? value : [];
      if (item !== undefined)
        yield { payload: put(Array(schema.maxItems! + (edge === "items" ? 0 : 1)).fill(item)), at };
    } else if (edge === "entries" || edge === "entries + 1") {
      const count = schema.maxProperties! + (edge === "entries" ? 0 : 1);
      yield { payload: put(Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, 0]))), at };
    } else yield { payload: put(edge), at };
  }
  if (schema.properties && typeof value === "object" && value !== null) {
    const record = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(schema.properties))
      yield* cases(inner, record[name], `${at}/${name}`, (next) => put({ ...record, [name]: next }));
  }
  if (schema.items && Array.isArray(value) && value.length > 0)
    yield* cases(schema.items, value[0], `${at}/0`, (next) => put([next, ...value.slice(1)]));
  if (schema.additionalProperties && typeof value === "object" && value !== null) {
    const record = value as Record<string, unknown>;
    for (const length of [0, 1, 64, 65]) yield { payload: put({ ...record, ["n".repeat(length)]: 0 }), at };
    yield* cases(schema.additionalProperties, 0, `${at}/n`, (next) => put({ ...record, n: next }));
  }
}

function checkAll(message: Message): { cases: number; refused: number } {
  const { side, kind, name } = message;
  const schema = formOf(catalog.sources.get(message.path)!, catalog.sources, "consume");
  const tally = { cases: 0, refused: 0 };
  for (const example of message.examples.valid) {
    for (const { payload, at } of cases(schema, example.payload, "", (value) => value)) {
      const expected = reference(message, "consume")(payload);
      const result = validatePayload({ side, kind, name }, payload, "consume");
      expect(result.ok, `${name}${at}: ${JSON.stringify(payload).slice(0, 200)}`).toBe(expected);
      tally.cases += 1;
      if (!expected) tally.refused += 1;
    }
  }
  return tally;
}

it("agrees with Ajv on both sides of every limit of every schema", { timeout: 60_000 }, () => {
  let cases = 0;
  let refused = 0;
  for (const message of catalog.messages) {
    const tally = checkAll(message);
    cases += tally.cases;
    refused += tally.refused;
  }
  expect(cases).toBeGreaterThan(2_000);
  expect(refused).toBeGreaterThan(cases / 10);
  expect(refused).toBeLessThan((cases * 9) / 10);
});
