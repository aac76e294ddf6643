import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readTransitions } from "./transitions.ts";

const folder = mkdtempSync(join(tmpdir(), "transitions-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = join(folder, "transitions.json");
  writeFileSync(file, text);
  return readTransitions(file);
}

it("reads the commands of a table", async () => {
  const commands = { "agent/commands/ring": { "{}": { "agent: alone": { outcome: "done" } } } };
  expect(await read(JSON.stringify({ situations: {}, commands }))).toEqual(commands);
});

it("is empty where there is no table yet", async () => {
  expect(await readTransitions(join(folder, "none.json"))).toEqual({});
});

it.each([
  ["{", "transitions.json: is not JSON: "],
  ["[]", "transitions.json#: expected an object, found []"],
  ["{}", "transitions.json#/commands: expected an object, found nothing"],
  [
    '{"commands":{"agent/commands/ring":{"{}":{"alone":1}}}}',
    "#/commands/agent~1commands~1ring/{}/alone: expected an object, found 1",
  ],
  [
    '{"commands":{"ring":{"{}":{"alone":{}}}}}',
    "#/commands/ring/{}/alone/outcome: expected a word, found nothing",
  ],
])("says what is wrong with %s", async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem);
});
