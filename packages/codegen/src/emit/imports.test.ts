import { expect, it } from "vitest";
import { Imports, moduleText } from "./imports.ts";

it("imports each name once, sorted by module and name, as a type only if nothing else needs it", () => {
  const imports = new Imports();
  const body = [
    imports.value("run", "./run.ts"),
    imports.type("Runner", "./run.ts"),
    imports.type("Runner", "./run.ts"),
    imports.type("Bell", "./bell.ts"),
    imports.type("Alarm", "./bell.ts"),
    imports.type("Client", "./client.ts"),
    imports.value("Client", "./client.ts"),
  ].join(" ");
  expect(
    moduleText(imports, `${body}\n`),
  ).toBe(`// Generated from the schemas. Do not edit: change the schema and generate again.
import type { Alarm, Bell } from "./bell.ts";
import { Client } from "./client.ts";
import { type Runner, run } from "./run.ts";

run Runner Runner Bell Alarm Client Client
`);
});

it("leaves no blank line where nothing is imported", () => {
  expect(moduleText(new Imports(), "export {};\n")).toBe(
    "// Generated from the schemas. Do not edit: change the schema and generate again.\nexport {};\n",
  );
});
