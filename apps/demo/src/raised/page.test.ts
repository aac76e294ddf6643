import { agentSessionEnd, messages, visitorError } from "@tandem/protocol";
import { describe, expect, it } from "vitest";
import { coveragePage, missing } from "./page.ts";
import { required } from "./required.ts";
import { waitingKeys } from "./waits.ts";

const known = new Set([
  ...Object.keys(messages.agent.events).map((name) => `agent/${name}`),
  ...Object.keys(messages.visitor.events).map((name) => `visitor/${name}`),
  ...Object.keys(agentSessionEnd).map((code) => `agentSessionEnd/${code}`),
  ...Object.keys(visitorError).map((code) => `visitorError/${code}`),
]);

describe("coveragePage", () => {
  it("shows for each event and code whether it was raised, or why not yet", () => {
    const page = coveragePage(new Set(["agent/rc", "agentSessionEnd/NoSession"]));
    const lines = page.split("\n").map((line) => line.replace(/ +/g, " "));
    expect(lines).toContain("| Agent session end reasons | 1 | 12 |");
    expect(lines).toContain("| `rc` | Remote control state | yes |");
    expect(lines).toContain("| `NoSession` | No such session | yes |");
    expect(lines).toContain("| `ExpiredCreditCard` | Payment card expired | waits: accounts and billing |");
    expect(lines.find((line) => line.startsWith("| `visitorscreensharestarted`"))).toMatch(
      /waits: screen \|$/,
    );
    expect(lines.find((line) => line.startsWith("| `agentjoin`"))).toMatch(/waits: legacy/);
  });

  it("has a line for every event of the protocol", () => {
    const page = coveragePage(new Set());
    for (const name of Object.keys(messages.agent.events)) expect(page).toContain(`\n| \`${name}\` `);
    for (const name of Object.keys(messages.visitor.events)) expect(page).toContain(`\n| \`${name}\` `);
  });
});

it("aligns the columns of a table", () => {
  const table = coveragePage(new Set()).split("\n").slice(6, 16);
  expect(new Set(table.map((line) => line.length)).size).toBe(1);
  expect(table[2]).toMatch(/^\| Agent events {2,}\| {6}0 \| +\d+ \|$/);
});

describe("missing", () => {
  it("lists what should have been raised and was not", () => {
    const all = new Set(required);
    expect(missing(all)).toEqual([]);
    all.delete("agentSessionEnd/ConnDrop");
    all.delete("visitor/blur");
    expect(missing(all)).toEqual(["visitor/blur", "agentSessionEnd/ConnDrop"]);
  });
});

describe("the lists kept by hand", () => {
  it("name only events and codes of the protocol", () => {
    expect([...required, ...waitingKeys].filter((key) => !known.has(key))).toEqual([]);
  });

  it("do not overlap", () => {
    expect(waitingKeys.filter((key) => required.includes(key))).toEqual([]);
  });
});
