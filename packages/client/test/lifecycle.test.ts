import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { agentProtocol, type Condition, type SideProtocol, visitorProtocol } from "../src/index.ts";

const source = new URL("../src/", import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.startsWith("gen/") && !/\.test(-d)?\.ts$/.test(name),
);

/** Events of the platform that share a name with one of the protocol's. */
const ofThePlatform = ['websocket.ts: "error"'];

it("the client names none of the protocol's events: the schemas say which is which", () => {
  const names = new Set([...agentProtocol.events, ...visitorProtocol.events]);
  const literals = files.flatMap((file) => {
    const code = readFileSync(new URL(file, source), "utf8").replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, "");
    const found = [...code.matchAll(/(["'`])(\w+)\1/g)].filter(([, , name]) => names.has(name!));
    return found.map(([, , name]) => `${file}: "${name}"`);
  });
  expect(files).toContain("websocket.ts");
  expect([...new Set(literals)]).toEqual(ofThePlatform);
});

/** Complete by its type. */
const conditions: Record<Condition, true> = {
  starting: true,
  startfailed: true,
  duplicatekey: true,
  joinfailed: true,
  connected: true,
  reconnecting: true,
  unreachable: true,
  unauthorized: true,
  gone: true,
  unsupportedversion: true,
  dropped: true,
  rejected: true,
  replaced: true,
  over: true,
};

it("the client knows the conditions that the meta-schema lists, and no others", () => {
  const meta = new URL("../../../schemas/meta/message.schema.json", import.meta.url);
  const { properties } = JSON.parse(readFileSync(meta, "utf8"));
  const { raisedOn } = properties["x-tandem"].properties.lifecycle.properties;
  const listed = raisedOn.items.properties.conditions;
  expect(listed.items.enum).toEqual(Object.keys(conditions));
  for (const name of Object.keys(conditions)) expect(listed.description).toContain(`${name}: `);
});

it("the README lists what is raised in each condition", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, table = ""] = readme.split(/^\| condition .*\n.*\n/m);
  const rows = [...table.split("\n\n")[0]!.matchAll(/^\| `(\w+)` +\|.*?\| (.*?) +\| (.*?) *\|$/gm)];
  const raised = ({ raised }: SideProtocol, condition: Condition) =>
    (raised[condition] ?? [])
      .map(([name, payload]) => [`\`${name}\``, ...Object.values(payload)].join(" "))
      .join(", ");
  expect(rows.map(([, ...cells]) => cells.map((cell) => cell.trim()))).toEqual(
    (Object.keys(conditions) as Condition[]).map((name) => [
      name,
      raised(agentProtocol, name),
      raised(visitorProtocol, name),
    ]),
  );
});
