import { rules, type Source } from "@tandem/codegen";
import { expect, it } from "vitest";
import { AgentClient, Client } from "../src/index.ts";
import { memory } from "../src/memory.ts";

/** What lint says of a command of that name. */
function lint(name: string): string[] {
  const path = `agent/commands/${name}.schema.json`;
  const source = { path, name, side: "agent", kind: "command", schema: {} } as unknown as Source;
  const context = { sources: new Map([[path, source]]), places: [] };
  const rule = rules.find(({ id }) => id === "reserved")!;
  return [...rule.check(context as never)].map(({ message }) => message);
}

const members = [
  ...Object.getOwnPropertyNames(Client.prototype),
  ...Object.keys(new AgentClient(memory().transport)),
];

it.each(members)("no command can be called %s, as a member of the client is", (name) => {
  expect(lint(name)).toEqual([`the name ${name} is taken`]);
});

it("is about these members", () => {
  expect(members).toEqual(expect.arrayContaining(["on", "command", "state", "closed", "onHandlerError"]));
  expect(lint("requestRC")).toEqual([]);
});
