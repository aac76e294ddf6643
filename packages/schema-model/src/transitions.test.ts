import { describe, expect, it } from "vitest";
import { DocumentError, formatTransitions, parseTransitions, type TransitionTable } from "./index.ts";

const table: TransitionTable = {
  situations: { "agent: alone": [], "agent: with the visitor": ["the visitor connects"] },
  commands: {
    "agent/commands/ring": {
      "{}": {
        "agent: alone": { outcome: "notallowed" },
        "agent: with the visitor": { outcome: "done", events: ["visitor/events/rung"], perhaps: [] },
      },
    },
  },
};

describe("a transition table", () => {
  it("is written with one line for each situation and transition", () => {
    expect(formatTransitions(table)).toBe(`{
  "situations": {
    "agent: alone": [],
    "agent: with the visitor": ["the visitor connects"]
  },
  "commands": {
    "agent/commands/ring": {
      "{}": {
        "agent: alone": {"outcome":"notallowed"},
        "agent: with the visitor": {"outcome":"done","events":["visitor/events/rung"],"perhaps":[]}
      }
    }
  }
}
`);
  });

  it("is read as it was written", () => {
    expect(parseTransitions(formatTransitions(table), "t.json")).toEqual(table);
  });
});

describe("a file that is no transition table is refused with the position, what was expected and what to do", () => {
  const row = (transition: string) => `{"situations":{},"commands":{"a/b":{"{}":{"one":${transition}}}}}`;

  it.each([
    [
      "{",
      "t.json: expected JSON (Expected property name or '}' in JSON at position 1 (line 1 column 2)), found \"{\"",
    ],
    ["5", "t.json: expected an object with situations and commands, found 5"],
    ["{}", "t.json#/situations: expected the situations by name, found nothing"],
    ['{"situations":{"a":[1]}}', "t.json#/situations/a: expected a list of strings, found [1]"],
    ['{"situations":{}}', "t.json#/commands: expected the commands by path, found nothing"],
    [row("1"), "t.json#/commands/a~1b/{}/one: expected a transition, found 1"],
    [
      row('{"outcome":1}'),
      't.json#/commands/a~1b/{}/one/outcome: expected "done" or the code of a refusal, found 1',
    ],
    [
      row('{"outcome":"done","events":"rc"}'),
      't.json#/commands/a~1b/{}/one/events: expected a list of strings, found "rc"',
    ],
    [
      row('{"outcome":"done","perhaps":[[]]}'),
      "t.json#/commands/a~1b/{}/one/perhaps: expected a list of strings, found [[]]",
    ],
  ])("%s", (text, problem) => {
    const next = "Write the table again with the script that derives it from the session machine.";
    expect(() => parseTransitions(text, "t.json")).toThrow(
      expect.objectContaining({ name: "DocumentError", message: `${problem}. ${next}` }),
    );
  });

  it("is found by file and pointer", () => {
    expect(() => parseTransitions('{"situations":[]}', "t.json")).toThrow(
      expect.objectContaining({ file: "t.json", pointer: "/situations" }),
    );
    expect(() => parseTransitions("[]", "t.json")).toThrow(DocumentError);
  });
});

it("a long value is shortened in an error", () => {
  const { message } = new DocumentError("t.json", "", {
    expected: "a word",
    received: "x".repeat(200),
    next: "N.",
  });
  expect(message).toBe(`t.json: expected a word, found "${"x".repeat(76)}.... N.`);
});
