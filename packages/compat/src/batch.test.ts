import { describe, expect, it } from "vitest";
import { linesOf, runBatch } from "./index.ts";

async function run(
  ...input: string[]
): Promise<{ lines: unknown[]; count: { compared: number; failed: number } }> {
  const lines: unknown[] = [];
  async function* source() {
    yield* input;
  }
  const count = await runBatch(linesOf(source()), (line) => lines.push(JSON.parse(line)));
  return { lines, count };
}

describe("runBatch", () => {
  it("answers each pair with one line, in order", async () => {
    const { lines } = await run(
      '{"id":"a","old":{"type":"integer"},"new":{"type":"number"}}\n{"id":2,"old":{"enum":[1,2]},"n',
      'ew":{"enum":[1]}}\n\n{"old":true,"new":{}}',
    );
    expect(lines).toEqual([
      {
        id: "a",
        backward: { verdict: "safe" },
        forward: { verdict: "breaking", witness: 0.5 },
        changes: [
          {
            rule: "TYPE_ALLOWED",
            oldPointer: "/type",
            newPointer: "/type",
            before: "integer",
            after: "number",
            backward: "safe",
            forward: "breaking",
          },
        ],
      },
      {
        id: 2,
        backward: { verdict: "breaking", witness: 2 },
        forward: { verdict: "safe" },
        changes: [
          {
            rule: "ENUM_VALUE_REMOVED",
            oldPointer: "/enum/1",
            before: 2,
            backward: "breaking",
            forward: "safe",
          },
        ],
      },
      { backward: { verdict: "safe" }, forward: { verdict: "safe" }, changes: [] },
    ]);
  });

  it.each([
    ["not json", /^expected one JSON object on the line: .* it is not JSON/],
    ["[]", /it is none$/],
    ['{"old":{"type":"null","type":"string"},"new":{}}', /; at \/old\/type: the name "type" occurs again/],
    ['{"old":true}', /it has no "new"$/],
    ['{"id":7}', /it has no "old" and no "new"$/],
    ['{"old":5,"new":true}', /^expected a JSON Schema .* received 5$/],
    ['{"old":{"type":"strng"},"new":true}', /^expected a 2020-12 schema: \/type must be equal/],
    ['{"old":{"minLength":-1},"new":true}', /^expected a 2020-12 schema: \/minLength must be >= 0$/],
    ['{"old":{"pattern":"("},"new":true}', /^expected a pattern that is a regular expression/],
    [`{"old":${'{"not":'.repeat(4000)}{}${"}".repeat(4000)},"new":true}`, /nested at most 150 deep$/],
  ])("answers %s with what was expected", async (line, expected) => {
    const { lines, count } = await run(`${line}\n{"old":true,"new":true}\n`);
    expect(lines).toEqual([
      expect.objectContaining({ error: expect.stringMatching(expected) }),
      expect.objectContaining({ backward: { verdict: "safe" } }),
    ]);
    expect(count).toEqual({ compared: 1, failed: 1 });
  });

  it("keeps the id of a pair that cannot be compared", async () => {
    const { lines } = await run('{"id":{"n":1},"old":{}}');
    expect(lines).toEqual([{ id: { n: 1 }, error: expect.any(String) }]);
  });
});

describe("linesOf", () => {
  it("cuts bytes into lines, also inside a character", async () => {
    const bytes = new TextEncoder().encode("é\n😀x\nlast");
    async function* source() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const lines: string[] = [];
    for await (const line of linesOf(source())) lines.push(line);
    expect(lines).toEqual(["é", "😀x", "last"]);
  });
});
