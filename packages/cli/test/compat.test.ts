import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lines, run, TestProject } from "./project.ts";

const project = new TestProject();
afterAll(() => project.remove());

const text = (maxLength: number): object => ({
  type: "object",
  properties: { a: { type: "string", maxLength } },
});
project.write("long.json", text(5));
project.write("short.json", text(3));
project.write("broken.json", "{");
project.write("pattern.json", { pattern: "(" });
project.write("twice.json", '{"type": "string", "type": "object"}');
project.write("mark.json", "\uFEFF{}");
writeFileSync(join(project.root, "latin.json"), Buffer.from('{"title": "Caf\xe9"}', "latin1"));
project.write("wrong.json", { type: "strong" });
project.write("examples.json", [{ a: "abcd" }]);

describe("tandem compat", () => {
  it("prints exactly backward, forward and changes as JSON", async () => {
    const { code, out } = await project.run("compat", "long.json", "short.json", "--format", "json");
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual(["backward", "forward", "changes"]);
    expect(found.backward).toEqual({
      verdict: "breaking",
      witness: { a: expect.stringMatching(/^.{4,5}$/) },
    });
    expect(found.forward).toEqual({ verdict: "safe" });
    expect(found.changes).toHaveLength(1);
    expect(code).toBe(1);
  });

  it("goes by the direction that is asked for", async () => {
    expect((await project.run("compat", "long.json", "short.json", "--direction", "forward")).code).toBe(0);
    expect((await project.run("compat", "long.json", "short.json", "--direction", "backward")).code).toBe(1);
    expect((await project.run("compat", "long.json", "long.json")).code).toBe(0);
  });

  it("is unproven, exit code 3, for what it cannot know", async () => {
    project.write("unknown.json", { $schema: "http://json-schema.org/draft-03/schema#", type: "string" });
    const { code, out } = await project.run("compat", "unknown.json", "long.json");
    expect(out).toMatch(/^backward: unproven\n {2}not proved: /);
    expect(code).toBe(3);
  });

  it("shows a witness that looks like an example", async () => {
    const { out } = await project.run("compat", "long.json", "short.json", "--examples", "examples.json");
    expect(out).toContain('  {\n    "a": "abcd"\n  }');
  });

  it.each([
    ["text", /^backward: breaking\n {2}the old schema accepts this, the new refuses it:\n/],
    ["markdown", /^\| Direction \| Verdict \| Asked \|\n/],
    ["github", /^::error file=short\.json,title=backward breaking::the old schema accepts this/],
    ["sarif", /"ruleId": "BACKWARD_COMPATIBILITY"/],
  ])("prints %s", async (format, shape) => {
    expect((await project.run("compat", "long.json", "short.json", "--format", format)).out).toMatch(shape);
  });

  it.each([
    [["long.json"], /^error: expected two files, old\.json and new\.json\.\nRun "tandem compat --help"/],
    [
      ["pattern.json", "long.json"],
      /pattern\.json#\/pattern: expected a pattern that is a regular expression/,
    ],
    [
      ["long.json", "pattern.json"],
      /pattern\.json#\/pattern: expected a pattern that is a regular expression/,
    ],
    [["gone.json", "long.json"], /gone\.json: expected a JSON file, no such file\. Correct the path\./],
    [["broken.json", "long.json"], /broken\.json: is not JSON: /],
    [
      ["twice.json", "long.json"],
      /twice\.json#\/type: the name "type" occurs again in its object, at line 1 col/,
    ],
    [["long.json", "mark.json"], /mark\.json: begins with a byte order mark \(U\+FEFF\)\./],
    [["latin.json", "long.json"], /latin\.json: is not UTF-8: the byte 0xe9 in line 1\./],
    [["long.json", "wrong.json"], /^error: wrong\.json#\/type: expected /],
    [
      ["long.json", "short.json", "--direction", "up"],
      /^error: option '--direction <direction>' argument 'up' is invalid\. Allowed choices are both, backward, forward\./,
    ],
  ])("%j says what is wrong, exit code 2", async (args, message) => {
    const { code, error } = await project.run("compat", ...args);
    expect(error).toMatch(message);
    expect(code).toBe(2);
  });

  it("answers JSON Lines one for one, in their order", async () => {
    const pair = JSON.stringify({ id: "one", old: text(5), new: text(3) });
    const input = lines(`${pair}\n{"old":true,"n`, 'ew":true}\n');
    const { code, out } = await run(project.root, ["compat", "--batch"], { input });
    const answers = out.split("\n").map((line) => JSON.parse(line));
    expect(answers).toEqual([
      {
        id: "one",
        backward: expect.objectContaining({ verdict: "breaking" }),
        forward: { verdict: "safe" },
        changes: [expect.anything()],
      },
      { backward: { verdict: "safe" }, forward: { verdict: "safe" }, changes: [] },
    ]);
    expect(code).toBe(0);
  });

  it("answers a line that cannot be read with an error, and goes on", async () => {
    const { code, out } = await run(project.root, ["compat", "--batch"], {
      input: lines('{\n{"id":2,"old":{},"new":{}}\n'),
    });
    const answers = out.split("\n").map((line) => JSON.parse(line));
    expect(answers[0]).toEqual({ error: expect.stringContaining("expected one JSON object on the line") });
    expect(answers[1]).toMatchObject({ id: 2, backward: { verdict: "safe" } });
    expect(code).toBe(2);
  });
});
