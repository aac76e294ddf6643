import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectionClose } from "@tandem/protocol";
import { parseCommand, parseEvent, validateOutcome } from "@tandem/server-validator";
import { expect, onTestFinished, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const source = readFileSync(new URL("../src/environment.ts", import.meta.url), "utf8");

test("the messages of the README are valid", () => {
  const [command = "", outcome = "", event = ""] = [...readme.matchAll(/```json\n(.*?)```/gs)].map(
    ([, text]) => text,
  );
  expect(parseCommand(command, { side: "visitor", form: "produce" })).toMatchObject({ ok: true });
  expect(validateOutcome(JSON.parse(outcome), "produce")).toMatchObject({ ok: true });
  expect(parseEvent(event, { side: "agent", form: "produce" })).toMatchObject({ ok: true });
});

test("the TypeScript of the README compiles", () => {
  const folder = fileURLToPath(new URL("../.snippets/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const files = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, text], i) => {
    write(`${i}.ts`, text!.replaceAll('from "./', 'from "../'));
    return `${i}.ts`;
  });
  expect(files).toHaveLength(2);
  const compilerOptions = { rootDir: "../../.." };
  write(
    "tsconfig.json",
    JSON.stringify({ extends: "../tsconfig.json", compilerOptions, include: [], files }),
  );
  const tsc = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
  const { stdout } = spawnSync(tsc, ["-p", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
});

test("the README has every variable that is read, and no other", () => {
  const read = [...source.matchAll(/"((?:TANDEM_|LOG_)?[A-Z]+(?:_[A-Z]+)*)"/g)].map(([, name]) => name);
  const described = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(described.length).toBeGreaterThan(10);
  expect(described.toSorted()).toEqual(read.toSorted());
});

test("the README has every close word with its number", () => {
  const described = [...readme.matchAll(/^\| (\d{4}) +\| `(\w+)` +\|/gm)].map(([, number, word]) => [
    word,
    Number(number),
  ]);
  const known = Object.values(connectionClose).map(({ code, number }) => [code, number]);
  expect(described.toSorted()).toEqual(known.toSorted());
});
