import { readFileSync } from "node:fs";
import { connectionClose } from "@tandem/protocol";
import { parseCommand, parseEvent, validateOutcome } from "@tandem/server-validator";
import { expect, test } from "vitest";

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
