import type { TransitionTable } from "@tandem/schema-model";
import { expect, it } from "vitest";
import { catalogOf, command, event, OPTIONS } from "../../../test/fixture.ts";
import { emitDocs } from "./index.ts";

const files = { ...command("agent/ring"), ...event("visitor/rung") };

async function page(commands?: TransitionTable["commands"]): Promise<string> {
  const options = { ...OPTIONS, ...(commands && { transitions: { situations: {}, commands } }) };
  return (await emitDocs(catalogOf(files), options)).get("agent/commands/ring.md")!;
}

it("says when a command is legal, what it is refused with, and what follows", async () => {
  const text = await page({
    "agent/commands/ring": {
      "{}": {
        "agent: alone": { outcome: "notallowed" },
        "agent: with | the visitor": {
          outcome: "done",
          events: ["visitor/events/rung"],
          perhaps: ["visitor/events/gone"],
        },
      },
    },
  });
  expect(text).toContain(`## When

The outcome depends on the situation of the session.

| Situation | Outcome | Then |
| --- | --- | --- |
| agent: alone | \`notallowed\` |  |
| agent: with \\| the visitor | done | [\`visitor/rung\`](../../visitor/events/rung.md), perhaps \`visitor/gone\` |
`);
});

it("has a table for each payload that makes a difference", async () => {
  const text = await page({
    "agent/commands/ring": {
      '{"loud":false}': { "agent: alone": { outcome: "done" } },
      '{"loud":true}': { "agent: alone": { outcome: "notallowed" } },
    },
  });
  expect(text.match(/^### `.*$/gm)).toEqual(['### `{"loud":false}`', '### `{"loud":true}`']);
});

it("says nothing of a command that the table does not have, nor without one", async () => {
  const other = { "agent/commands/other": { "{}": { "agent: alone": { outcome: "done" } } } };
  expect(await page(other)).not.toContain("## When");
  expect(await page()).not.toContain("## When");
});
