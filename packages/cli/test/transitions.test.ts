import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestProject } from "./project.ts";

const COMMAND = "visitor/commands/giveRC";

/** A machine that does the command with one agent, and may refuse it while paused. */
function table(paused: string): object {
  return {
    situations: {
      "visitor: one agent": ["the visitor connects", "the agent comes"],
      "visitor: one agent, paused": ["the visitor connects", "the agent comes", "the visitor pauses"],
    },
    commands: {
      [COMMAND]: {
        "{}": {
          "visitor: one agent": { outcome: "done", events: ["agent/events/rc"] },
          "visitor: one agent, paused": { outcome: paused },
        },
      },
    },
  };
}

let project: TestProject;

beforeEach(async () => {
  project = new TestProject();
  project.write(`schemas/${COMMAND}.schema.json`, {
    $schema: "../../meta/message.schema.json",
    title: "Give control",
    description: "Gives the agent control of the page.",
    "x-tandem": { since: "1.0.0", stability: "stable" },
    type: "object",
    properties: {},
  });
  project.write(`schemas/examples/${COMMAND}/valid/empty.json`, {});
  project.write(`schemas/examples/${COMMAND}/invalid/text.json`, {
    because: "It is a record.",
    payload: "now",
    keyword: "type",
    pointer: "",
  });
  project.write("machine.json", table("done"));
  project.write("tandem.json", {
    schemas: "schemas",
    transitions: "machine.json",
    targets: { protocol: "protocol/gen", docs: "docs/reference" },
  });
  expect(await project.run("release")).toMatchObject({ code: 0, error: "" });
});
afterEach(() => project.remove());

describe("which command is legal when", () => {
  it("is part of a release, with its own hash", async () => {
    expect(project.list("schemas/releases/transitions")).toEqual(["1.0.0.json", "hashes.json"]);
    expect(JSON.parse(project.read("schemas/releases/transitions/1.0.0.json"))).toEqual(table("done"));
    expect((await project.run("release", "--check")).code).toBe(0);
    project.write("schemas/releases/transitions/1.0.0.json", table("notallowed"));
    const { code, error } = await project.run("release", "--check");
    expect(error).toMatch(/^error: releases\/transitions\/1\.0\.0\.json: expected sha256-.+, found sha256-/);
    expect(code).toBe(1);
  });

  it("breaks where a command becomes illegal, with the story that leads there", async () => {
    project.write("machine.json", table("notallowed"));
    project.write(".changeset/one.md", '---\n"@sample/docs": major\n---\n\nWords.\n');
    const { code, out } = await project.run("diff");
    expect(out).toBe(`1.0.0 → the working tree: 1 breaking, 0 other. Needs a major version.

breaking ${COMMAND}: refused as \`notallowed\` where it was accepted: in the situation "visitor: one agent, paused"
  TRANSITION_CLOSED ${/[0-9a-f]{16}/.exec(out)?.[0]}, ${COMMAND}.schema.json#
  hurts visitors: a page still on 1.0.0 sends the command, and a server on the working tree refuses it as notallowed
  1.0.0 accepts this ${COMMAND}, the working tree refuses it:
      {
        "story": [
          "the visitor connects",
          "the agent comes",
          "the visitor pauses"
        ],
        "type": "tandem.visitor.command.giveRC",
        "data": {},
    -   "outcome": "done"   ← must be "notallowed"
      }
  instead: Keep accepting it in that situation until the next major version. Offer the new behaviour as a new command.`);
    expect(code).toBe(1);
    expect((await project.run("version-check")).code).toBe(0);
  });

  it("is read from a revision as it stood there", async () => {
    project.git("init", "--quiet");
    project.commit();
    project.write("machine.json", table("notallowed"));
    expect((await project.run("diff", "HEAD")).out).toContain("TRANSITION_CLOSED");
    expect((await project.run("diff", "HEAD", "1.0.0")).code).toBe(0);
  });

  it("is not compared with a version that does not say it, and that is said", async () => {
    const { code, out } = await project.run("diff", "1.0.0", "schemas");
    expect(out).toBe(
      "1.0.0 → schemas: no difference.\n\nWhich command is legal when was not compared: schemas does not say it.",
    );
    expect(code).toBe(0);
  });

  it.each([
    ["machine.json", "{}", "machine.json#/situations: expected the situations by name, found nothing."],
    [
      "tandem.json",
      '{"schemas":"schemas","targets":{},"transitions":"gone.json"}',
      "expected a table of transitions at gone.json, no such file.",
    ],
    [
      "tandem.json",
      '{"schemas":"schemas","targets":{},"transitions":5}',
      "expected the path of a table of transitions, found 5",
    ],
  ])("%s that is %s is refused with what was expected", async (file, text, message) => {
    project.write(file, text);
    const { code, error } = await project.run("diff");
    expect(error).toContain(message);
    expect(code).toBe(2);
  });
});
