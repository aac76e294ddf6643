import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../src/index.ts";
import { rules } from "../src/protocol/index.ts";
import { backward, changes, forward } from "./example.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the README's example is the one that runs here", () => {
  const example = read("example.ts").replace("../src/index.ts", "@tandem/compat");
  expect(read("../README.md")).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(backward).toEqual({ verdict: "breaking", witness: { enabled: true } });
  expect(forward).toEqual({ verdict: "breaking", witness: { enabled: true, reason: "moved" } });
  expect(changes.map((change) => [change.rule, change.backward, change.forward])).toEqual([
    ["ENUM_VALUE_ADDED", "safe", "breaking"],
    ["PROPERTY_REQUIRED_ADDED", "breaking", "safe"],
  ]);
});

test("the README names rules that there are", () => {
  const named = read("../README.md").match(/`[A-Z]+(_[A-Z]+)+`/g) ?? [];
  expect(named.length).toBeGreaterThan(2);
  for (const name of named)
    expect([...Object.keys(RULES), ...Object.keys(rules)]).toContain(name.slice(1, -1));
});
