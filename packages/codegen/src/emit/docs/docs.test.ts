import { describe, expect, it } from "vitest";
import {
  catalogOf,
  codeList,
  command,
  event,
  type Files,
  OPTIONS,
  STABLE,
  type,
} from "../../../test/fixture.ts";
import { emitDocs } from "./index.ts";
import { cell, code, prose, table } from "./markdown.ts";

async function page(path: string, files: Files): Promise<string> {
  return (await emitDocs(catalogOf(files), OPTIONS)).get(path)!;
}
const its = (schema: Files) => ({ description: "It.", ...schema });
const text = its({ type: "string", maxLength: 5 });

it("writes an event: facts, payload, examples, what is refused and what is accepted otherwise", async () => {
  const files = {
    ...command("agent/ring"),
    ...event(
      "agent/bell",
      {
        "x-tandem": {
          raisedBy: ["agent/ring"],
          state: true,
          accepts: [{ rule: "wrap", property: "tone", because: "Old clients send a word." }],
        },
        properties: {
          tone: { ...text, "x-tandem": { personal: true } },
          loud: its({ type: "boolean", "x-tandem": { deprecated: "Use tone instead." } }),
        },
        required: ["tone"],
      },
      {
        valid: [{ tone: "ding" }],
        invalid: [
          {
            because: "It is too long.",
            payload: { tone: "dingdong" },
            keyword: "maxLength",
            pointer: "/tone",
          },
        ],
        received: [{ because: "An old client.", received: "ding", canonical: { tone: "ding" } }],
      },
    ),
  };
  expect(await page("agent/events/bell.md", files)).toMatchInlineSnapshot(`
    "# bell

    *bell of events, an event of the agent's side.* [All](../../index.md)

    What bell means.

    |  |  |
    | --- | --- |
    | Type on the wire | \`demo.agent.bell\` |
    | TypeScript | \`AgentBellEvent\` |
    | Since | 1.0.0 |
    | Stability | stable |
    | Raised by | [\`agent/ring\`](../commands/ring.md) |
    | Cause | Somebody rang. |
    | Comes from | the session |
    | State | the last payload is the current state |

    ## Payload

    | Property | Type |  | Meaning |
    | --- | --- | --- | --- |
    | \`tone\` | string, at most 5 characters | required | It. Personal data. |
    | \`loud\` | boolean |  | It. Deprecated: Use tone instead. |

    ## Also accepted

    Payloads that real clients send in another form. They become the payload above before an application receives them.

    An old client.

    \`\`\`json
    "ding"
    \`\`\`

    becomes

    \`\`\`json
    {
      "tone": "ding"
    }
    \`\`\`

    ## Examples

    ### Case 0

    \`\`\`json
    {
      "tone": "ding"
    }
    \`\`\`

    ## Refused

    It is too long. Fails \`maxLength\` at \`/tone\`.

    \`\`\`json
    {
      "tone": "dingdong"
    }
    \`\`\`
    "
  `);
  expect(await page("agent/commands/ring.md", files)).toContain(
    "| Raises | [`agent/bell`](../events/bell.md) |",
  );
});

it("writes a code list: each code with its meaning, and who uses it", async () => {
  const text = await page("reason-codes/reason.md", {
    ...codeList(
      "reason",
      [
        {
          const: "Gone",
          title: "Gone",
          description: "It is gone now.",
          "x-tandem": { retry: true, next: ["Back"] },
        },
        {
          const: "Back",
          title: "Back",
          description: "It is back.",
          "x-tandem": { deprecated: "Use Gone instead." },
        },
      ],
      { "x-tandem": { ...STABLE, open: true } },
    ),
    ...event("agent/bell", { properties: { why: its({ $ref: "../../reason-codes/reason.schema.json" }) } }),
  });
  expect(text).toMatchInlineSnapshot(`
    "# The reason

    *A code list, \`Reason\` in TypeScript.* [All](../index.md)

    What reason means. The list is open: expect codes that are not in it.

    | Code | Title | Meaning | Retry | Next |
    | --- | --- | --- | --- | --- |
    | \`Gone\` | Gone | It is gone now. | can help | \`Back\` |
    | \`Back\` | Back | It is back. Deprecated: Use Gone instead. |  |  |

    Used by [\`bell\`](../agent/events/bell.md).
    "
  `);
});

it("writes the properties of what is in records, lists and maps", async () => {
  const record = { type: "object", properties: { x: text }, required: ["x"] };
  const shown = await page(
    "agent/events/bell.md",
    event("agent/bell", {
      properties: {
        record: its(record),
        list: its({ type: "array", items: record, maxItems: 2 }),
        map: its({
          type: "object",
          additionalProperties: record,
          propertyNames: { pattern: "^[a-z]{1,8}$" },
          maxProperties: 3,
        }),
      },
    }),
  );
  expect(shown.slice(shown.indexOf("| Property"), shown.indexOf("## Examples"))).toMatchInlineSnapshot(`
    "| Property | Type |  | Meaning |
    | --- | --- | --- | --- |
    | \`record\` | object |  | It. |
    | \`record.x\` | string, at most 5 characters | required | It. |
    | \`list\` | list of object, at most 2 |  | It. |
    | \`list[].x\` | string, at most 5 characters | required | It. |
    | \`map\` | map of at most 3 names that match \`^[a-z]{1,8}$\` to object |  | It. |
    | \`map.*.x\` | string, at most 5 characters | required | It. |

    "
  `);
});

it("writes a map payload", async () => {
  const text = await page(
    "agent/events/bell.md",
    event("agent/bell", {
      additionalProperties: { description: "A value.", type: ["string", "null"], maxLength: 5 },
      propertyNames: { pattern: "^[a-z]{1,8}$" },
      maxProperties: 3,
    }),
  );
  expect(text).toContain(
    "A map of at most 3 names that match `^[a-z]{1,8}$` to string, null, at most 5 characters. A value.\n",
  );
});

it("links a shared type and those that use it", async () => {
  const files = {
    ...type("tone", { type: "string", pattern: "^[a-z|]{1,8}$" }),
    ...event("agent/bell", { properties: { tone: its({ $ref: "../../common/tone.schema.json" }) } }),
    ...event("visitor/bell", { properties: { tone: its({ $ref: "../../common/tone.schema.json" }) } }),
  };
  expect(await page("agent/events/bell.md", files)).toContain(
    "| `tone` | [`tone`](../../common/tone.md) |  | It. |",
  );
  expect((await page("common/tone.md", files)).split("\n").slice(6)).toEqual([
    "string, `^[a-z|]{1,8}$`.",
    "",
    "Used by [`bell`](../agent/events/bell.md), [`bell`](../visitor/events/bell.md).",
    "",
  ]);
});

it("lists everything on the first page", async () => {
  const text = await page("index.md", {
    ...command("visitor/ring"),
    ...codeList("reason", ["a"]),
    ...event("agent/bell", { "x-tandem": { stability: "legacy", deprecated: "Use gong instead." } }),
  });
  expect(text).toMatchInlineSnapshot(`
    "# Demo protocol

    A protocol to try the generator with.

    ## Events of the agent's side

    What an agent's page receives.

    | Name | Title |  |
    | --- | --- | --- |
    | [\`bell\`](agent/events/bell.md) | bell of events | deprecated |

    ## Commands of the visitor's side

    What a visitor's page may request.

    | Name | Title |  |
    | --- | --- | --- |
    | [\`ring\`](visitor/commands/ring.md) | ring of commands |  |

    ## Code lists

    Words with a meaning: reasons, states, privileges.

    | Name | Title |  |
    | --- | --- | --- |
    | [\`reason\`](reason-codes/reason.md) | The reason |  |

    ## Shared types

    Types that several events and commands use.

    | Name | Title |  |
    | --- | --- | --- |
    | [\`envelope\`](common/envelope.md) | The envelope |  |
    | [\`outcome\`](common/outcome.md) | The outcome |  |
    "
  `);
});

describe("nothing in a text can break the page", () => {
  it("neither a bar nor a line end leaves its cell", () => {
    expect(table(["Name"], [[cell("a|b\n  c")]])).toBe("| Name |\n| --- |\n| a\\|b c |");
  });

  it("a word as code stays code, backticks and all", () => {
    expect(code("a")).toBe("`a`");
    expect(code("a`b``c")).toBe("``` a`b``c ```");
  });

  it("angle brackets are no HTML, except where they are code", () => {
    expect(prose("see /sessions/<id> or `<b>`")).toBe("see /sessions/\\<id> or `<b>`");
  });

  it("words with bars keep their row", async () => {
    const text = await page(
      "reason-codes/odd.md",
      codeList("odd", [{ const: "a|b", title: "A|B", description: "A <b> or | c." }]),
    );
    expect(text).toContain("| `a\\|b` | A\\|B | A \\<b> or \\| c. |");
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(4);
  });
});

it("says how a page object spells a command", async () => {
  const spelt = async (spelling: object, properties: Files = { tone: text }) =>
    /\| On a page object \| (.*) \|/.exec(
      await page("agent/commands/ring.md", {
        ...command("agent/ring", { "x-tandem": { page: spelling }, properties }),
      }),
    )?.[1];
  expect(await spelt({})).toBe("`ring(payload)`");
  expect(await spelt({}, {})).toBe("`ring()`");
  expect(await spelt({ itself: true })).toBe("the object does it by itself");
  expect(await spelt({ lacks: "It takes a hand." })).toBe("nothing. It takes a hand.");
  expect(await spelt({ method: "chime", args: ["tone"], refuses: true })).toBe(
    "`chime(tone)`; false means refused",
  );
  expect(
    await spelt({
      methods: { property: "tone", names: { a: "high", b: "low" } },
      args: [],
      fill: { tone: "a" },
    }),
  ).toBe("`high()` for `tone` `a`, `low()` for `tone` `b`; without `tone` it gets `a`");
  expect(await page("agent/commands/ring.md", command("agent/ring"))).not.toContain("On a page object");
});

it("says how a page object takes the answer to a question", async () => {
  const asked = async (own: object) =>
    /\| On a page object \| (.*) \|/.exec(
      await page("visitor/events/asked.md", {
        ...event(
          "visitor/asked",
          {
            "x-tandem": { reply: "answer", ...own },
            properties: { requestId: text, choices: its({ type: "array", items: text, maxItems: 2 }) },
            required: ["requestId", "choices"],
          },
          { valid: [{ requestId: "r", choices: [] }] },
        ),
        ...command(
          "visitor/answer",
          {
            properties: { requestId: text, choice: its({ type: "string", enum: ["yes", "no"] }), how: text },
            required: ["requestId", "choice"],
          },
          { valid: [{ requestId: "r", choice: "yes" }] },
        ),
      }),
    )?.[1];
  expect(await asked({})).toBe("functions in the payload: `yes()`, `no()`");
  expect(await asked({ page: { prefix: "on", args: ["how"], opens: true } })).toBe(
    "functions in the payload: `onyes(how)`, `onno(how)`; returns the address to open",
  );
});

it("writes what an event says about the session and the connection", async () => {
  const files = event("agent/away", {
    "x-tandem": {
      lifecycle: {
        endsSession: true,
        raisedOn: [
          { conditions: ["dropped", "replaced"], payload: { by: "cut" }, textProperty: "note" },
          { conditions: ["over"] },
        ],
      },
    },
    properties: { by: its({ type: "string", enum: ["cut"] }), note: its({ type: "string", maxLength: 9 }) },
  });
  expect(await page("agent/events/away.md", files)).toContain(
    '| Lifecycle | ends the session; raised by the client on `dropped`, `replaced` (`{"by":"cut"}`, explanation in `note`); raised by the client on `over` |',
  );
});

it("writes what answers a command that asks", async () => {
  const loud = its({ type: "boolean" });
  const files = {
    ...event("agent/heard", { properties: { how: its({ type: "string", enum: ["gladly", "badly"] }) } }),
    ...command("agent/ring", {
      "x-tandem": {
        asks: {
          when: { loud: true },
          answers: [
            { means: "accepted", event: "heard", where: { how: "gladly" } },
            { means: "notsupported", event: "bell" },
          ],
        },
      },
      properties: { loud },
    }),
  };
  expect(await page("agent/commands/ring.md", files)).toContain(
    "| Answered by | when `loud: true`: accepted by [`agent/heard`](../events/heard.md) with `how: gladly`; notsupported by [`agent/bell`](../events/bell.md) |",
  );
});
