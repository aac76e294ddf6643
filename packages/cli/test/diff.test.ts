import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestProject } from "./project.ts";

let project: TestProject;

beforeEach(async () => {
  project = new TestProject();
  await project.run("release");
});
afterEach(() => project.remove());

const REQUIRED = { required: ["enabled", "by"] };

describe("tandem diff", () => {
  it("finds nothing where nothing changed", async () => {
    expect(await project.run("diff")).toEqual({
      code: 0,
      out: "1.0.0 → the working tree: no difference.",
      error: "",
    });
  });

  it("says what breaks, for whom, with the message that shows it, and how to evolve instead", async () => {
    project.changeEvent(REQUIRED);
    const { code, out } = await project.run("diff");
    expect(out).toBe(`1.0.0 → the working tree: 1 breaking, 0 other. Needs a major version.

breaking agent/events/rc: \`by\` became required
  PROPERTY_REQUIRED 3ef982b638207b66, agent/events/rc.schema.json#/properties/by
  hurts servers: a server still on 1.0.0 sends the event, and an agent's page on the working tree refuses it
  hurts stored logs: events kept since 1.0.0 can no longer be read
  1.0.0 accepts this agent/events/rc, the working tree refuses it:
    - {   ← must have required property 'by'
        "enabled": true
      }
  code breaks too (write): TS2741: Property 'by' is missing in type 'Omit<AgentRcEvent, "by">' but required in type 'AgentRcEvent'.
  instead: Keep it optional. Let an \`accepts\` rule \`default\` give it a value if it is missing.

to commit as .changeset/${/protocol-[0-9a-f]{8}/.exec(out)?.[0]}.md, which tandem changeset writes:
  ---
  "@sample/protocol": major
  "@sample/docs": major
  "@sample/client": major
  ---

  Breaking:

  - \`agent/events/rc\`: \`by\` became required`);
    expect(code).toBe(1);
  });

  it("is done, exit code 0, where a change breaks nobody", async () => {
    project.changeEvent({ properties: { note: { description: "A word.", type: "string", maxLength: 9 } } });
    const { code, out } = await project.run("diff");
    expect(out).toBe(`1.0.0 → the working tree: 1 other. Needs a minor version.

minor agent/events/rc: optional property \`note\` added

to commit as .changeset/${/protocol-[0-9a-f]{8}/.exec(out)?.[0]}.md, which tandem changeset writes:
  ---
  "@sample/protocol": minor
  "@sample/docs": minor
  "@sample/client": minor
  ---

  Added:

  - \`agent/events/rc\`: optional property \`note\` added`);
    expect(code).toBe(0);
  });

  it("prints JSON for machines", async () => {
    project.changeEvent(REQUIRED);
    const { out } = await project.run("diff", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      old: { label: "1.0.0", version: "1.0.0" },
      new: { label: "the working tree" },
      bump: "major",
      findings: [
        {
          rule: "PROPERTY_REQUIRED",
          subject: "agent/events/rc",
          place: "by",
          verdict: "breaking",
          before: "optional",
          after: "required",
          old: { pointer: "/$defs/agent~1events~1rc/properties/by" },
          new: { file: "agent/events/rc.schema.json", filePointer: "/properties/by" },
          backward: { verdict: "breaking", witness: { value: { enabled: true }, acceptedBy: "1.0.0" } },
          forward: { verdict: "safe" },
          hurts: [{ party: "servers" }, { party: "stored logs" }],
        },
      ],
    });
  });

  it("prints workflow commands for GitHub, at the line in the schema", async () => {
    project.changeEvent(REQUIRED);
    const { out } = await project.run("diff", "--format", "github");
    const line = project.read("schemas/agent/events/rc.schema.json").split("\n").indexOf('    "by": {') + 1;
    expect(out).toMatch(
      new RegExp(
        `^::error file=schemas/agent/events/rc.schema.json,line=${line},col=11,title=PROPERTY_REQUIRED \\(major\\)::agent/events/rc: .by. became required%0Ahurts servers: `,
      ),
    );
    expect(out.split("\n")).toHaveLength(1);
  });

  it("prints SARIF for code scanning", async () => {
    project.changeEvent(REQUIRED);
    const { out } = await project.run("diff", "--format", "sarif");
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "tandem", rules: [{ id: "PROPERTY_REQUIRED" }] } },
          results: [
            {
              ruleId: "PROPERTY_REQUIRED",
              level: "error",
              locations: [
                { physicalLocation: { artifactLocation: { uri: "schemas/agent/events/rc.schema.json" } } },
              ],
            },
          ],
        },
      ],
    });
  });

  it("prints Markdown for a pull request, with the witness as a diff", async () => {
    project.changeEvent(REQUIRED);
    const { out } = await project.run("diff", "--format", "markdown");
    expect(out).toContain("The change needs a **major** version.");
    expect(out).toContain(
      "| breaking | `agent/events/rc` | `by` became required | servers, stored logs | major | `PROPERTY_REQUIRED` |",
    );
    expect(out).toContain(
      `\`\`\`diff\n- {   ← must have required property 'by'\n    "enabled": true\n  }\n\`\`\``,
    );
  });

  it("compares git revisions, bundles, folders and packages", async () => {
    project.git("init", "--quiet");
    project.commit();
    project.changeEvent(REQUIRED);
    project.write("package/package.json", {
      name: "@sample/protocol",
      version: "1.0.0",
      exports: { "./bundle.json": "./bundle.json" },
    });
    project.write("package/bundle.json", project.read("schemas/releases/1.0.0.json"));
    const first = async (...names: string[]): Promise<string> =>
      (await project.run("diff", ...names)).out.split("\n")[0]!;
    expect(await first("HEAD")).toMatch(/^HEAD → the working tree: 1 breaking/);
    expect(await first("schemas/releases/1.0.0.json", "schemas")).toMatch(/^1\.0\.0 → schemas: 1 breaking/);
    expect(await first("package")).toMatch(/^@sample\/protocol@1\.0\.0 → the working tree: 1 breaking/);
    expect(await first("1.0.0", "git:HEAD")).toBe("1.0.0 → HEAD: no difference.");
  });

  it.each([
    [["diff", "nowhere"], /^error: nowhere: expected a file, a folder, a released version \(1\.0\.0\), npm:/],
    [["diff", "nowhere.json"], /^error: nowhere\.json: no such file\. Correct the path\.$/],
    [
      ["diff", "schemas/meta/type.schema.json"],
      /#\/\$defs: expected the definitions of a bundle, found nothing\./,
    ],
    [["diff", "protocol"], /protocol\/package\.json#\/exports: expected "\.\/bundle\.json"/],
  ])("%j says what is wrong, exit code 2", async (args, message) => {
    const { code, error } = await project.run(...args);
    expect(error).toMatch(message);
    expect(code).toBe(2);
  });

  it("says what in the schemas does not hang together", async () => {
    project.changeEvent({
      properties: { who: { description: "Who.", $ref: "../../common/gone.schema.json" } },
    });
    const { code, error } = await project.run("diff");
    expect(error).toBe(
      'error: schemas#/$defs/agent~1events~1rc/properties/who/$ref: expected the path of a definition, found "#/$defs/common~1gone". Run tandem lint.',
    );
    expect(code).toBe(2);
  });
});

describe("tandem release-notes", () => {
  it("tells the changes by event, each linked to its page", async () => {
    project.changeEvent({ properties: { note: { description: "A word.", type: "string", maxLength: 9 } } });
    const { code, out } = await project.run("release-notes");
    expect(out).toBe(
      "## the working tree\n\n### Added\n\n- [`agent/events/rc`](docs/reference/agent/events/rc.md): optional property `note` added",
    );
    expect(code).toBe(0);
  });
});

describe("tandem explain", () => {
  it("prints a rule's page", async () => {
    expect((await project.run("explain", "EVENT_REMOVED")).out).toMatch(
      /^# EVENT_REMOVED\n\nEvent removed\./,
    );
  });
  it("says so where there is no such rule", async () => {
    const { code, error } = await project.run("explain", "EVENT_GONE");
    expect(error).toMatch(/^error: unknown rule 'EVENT_GONE'\n\(Did you mean EVENT_MOVED\?\)\n/);
    expect(code).toBe(2);
  });
});
