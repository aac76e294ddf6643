import { expect, inject, it } from "vitest";
import { runNode } from "../src/commands.ts";
import { heard } from "../src/heard.ts";

const folder = inject("folder");

it.each([
  ["as it is", []],
  ["when no code may be made from strings", ["--disallow-code-generation-from-strings"]],
  ["when nothing built in may be changed", ["--frozen-intrinsics", "--no-warnings"]],
])("validates messages and handles events in Node, %s", async (_, flags) => {
  const { code, text } = await runNode(folder, [...flags, "server.js"]);
  expect({ code, said: JSON.parse(text) }).toEqual({
    code: 0,
    said: { good: "enableRC", bad: '/data/enabled: expected a boolean, received "yes"', heard },
  });
});

it("CommonJS loads the packages with require", async () => {
  const { code, text } = await runNode(folder, ["common.cjs"]);
  expect({ code, said: JSON.parse(text) }).toEqual({ code: 0, said: { good: true, dimmed: false } });
});

it("the flag is in force", async () => {
  const said = await runNode(folder, ["--disallow-code-generation-from-strings", "-e", "new Function('')"]);
  expect(said.text).toContain("Code generation from strings disallowed");
});

it("no entry touches a global", async () => {
  const entries = Object.keys(inject("entries"));
  const { text } = await runNode(folder, ["globals.js", JSON.stringify(entries)]);
  const { imported, looked, changed } = JSON.parse(text);
  expect({ imported, changed }).toEqual({ imported: entries.length, changed: [] });
  expect(looked).toBeGreaterThan(1000);
});
