import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { OWN_SCHEMAS, schemaFolder, sound } from "../../test/fixture.ts";
import { messages } from "../../test/lint/messages.ts";
import { names } from "../../test/lint/names.ts";
import { schemas } from "../../test/lint/schemas.ts";
import { shown } from "../../test/lint/shown.ts";
import { formatFindings } from "../findings.ts";
import { load } from "../load.ts";
import { limits } from "../runtime/limits.ts";
import { lint, rules } from "./lint.ts";

const table = [...schemas, ...names, ...messages, ...shown];

it.each(table)("%s: %s", (rule, _, files, lines) => {
  const findings = lint(schemaFolder(files));
  expect(formatFindings(findings).split("\n")).toEqual(lines);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

it("finds nothing in the sound folder", () => {
  expect(lint(schemaFolder())).toEqual([]);
  expect(Object.keys(sound)).toContain("agent/events/bell.schema.json");
});

it("has a broken folder for every rule", () => {
  const ids = [...rules.map((rule) => rule.id), "json", "layout"];
  expect([...new Set(table.map(([rule]) => rule))].sort()).toEqual(ids.sort());
});

it("has a sentence on every rule", () => {
  for (const { id, about } of rules) expect(about, id).toMatch(/^[A-Za-z].*\.$/);
});

it("finds nothing in the schemas of the cobrowse protocol", async () => {
  expect(lint(await load(OWN_SCHEMAS))).toEqual([]);
});

it("allows no text that is longer than a message by default", async () => {
  const dialect = JSON.parse(await readFile(join(OWN_SCHEMAS, "meta/dialect.schema.json"), "utf8"));
  expect(dialect.$defs.schema.properties.maxLength.maximum).toBe(limits.bytes);
});
