import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { emitters } from "../src/generate.ts";
import { readingRules } from "../src/lint/explanations.ts";
import { rules } from "../src/lint/lint.ts";
import { limits } from "../src/runtime/limits.ts";
import { catalogOf, command, OPTIONS } from "./fixture.ts";
import { emitNames } from "./names.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The rows of the table under a heading, without its head. */
function rows(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

it("lists every lint rule, with what it asks for", () => {
  expect(rows("Lint rules")).toEqual([
    ...[...readingRules, ...rules].map(({ id, about }) => [`\`${id}\``, about]),
  ]);
});

it("lists every target", () => {
  expect(rows("Targets").map(([name]) => name)).toEqual(Object.keys(emitters).map((name) => `\`${name}\``));
});

it("names the default limits", () => {
  const [bytes, depth, nodes] = Object.values(limits).map((limit) => limit.toLocaleString("en"));
  expect(readme).toContain(`keeps its default: ${bytes}, ${depth} and ${nodes}.`);
});

it("shows an emitter that is one", async () => {
  const source = readFileSync(new URL("names.ts", import.meta.url), "utf8").replace(
    "../src/index.ts",
    "@tandem/codegen",
  );
  expect(readme).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  const files = await emitNames(catalogOf(command("visitor/ring")), OPTIONS);
  expect([...files]).toEqual([["names.txt", "agent event bell\nvisitor command ring\n"]]);
});

it("shows a tandem.json that this project could have", () => {
  const json = JSON.parse(/```json\n(\{\n {2}"schemas"[^`]*)```/.exec(readme)![1]!);
  expect(Object.keys(json.targets)).toEqual(Object.keys(emitters));
});
