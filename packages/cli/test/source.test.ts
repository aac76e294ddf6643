import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestProject } from "./project.ts";

// A property becomes optional, and the client fills it in: every message is read as before. Code that reads the
// property no longer compiles.
const own = {
  accepts: [{ rule: "default", property: "enabled", value: false, because: "Older servers leave it out." }],
};

let project: TestProject;

beforeAll(async () => {
  project = new TestProject();
  project.changeEvent({ own });
  project.write("schemas/examples/agent/events/rc/received/nothing.json", {
    because: "Older servers leave it out.",
    received: {},
    canonical: { enabled: false },
  });
  await project.run("release");
  project.changeEvent({ own, required: [] });
});
afterAll(() => project.remove());

const FINGERPRINT = "008b49f5d458ba5f";
const PROGRAM = [
  'import type { AgentRcEvent } from "@sample/protocol";',
  "export const read = (event: AgentRcEvent): boolean => event.enabled;",
];
const ERROR = [
  "error TS2322: Type 'boolean | undefined' is not assignable to type 'boolean'.",
  "  Type 'undefined' is not assignable to type 'boolean'.",
];

describe("code that no longer compiles is shown by", () => {
  it("tandem diff, with the program and the compiler's error", async () => {
    const { code, out } = await project.run("diff");
    const [report] = out.split("\n\nto commit as");
    expect(report).toBe(`1.0.0 → the working tree: 1 breaking, 1 other. Needs a major version.

breaking agent/events/rc: code that reads \`enabled\` no longer compiles
  SOURCE_READ_BROKEN ${FINGERPRINT}, agent/events/rc.schema.json#/properties/enabled
  hurts agents: code that was written for 1.0.0 and reads it does not compile with the working tree
  this program compiled before, and does not compile now:
    ${PROGRAM.join("\n    ")}
  - ${ERROR.join("\n  - ")}
  instead: Keep the property's type and keep it required. For a value that may be missing or of another type, add an optional property.

minor agent/events/rc: \`enabled\` became optional`);
    expect(code).toBe(1);
  });

  it("its Markdown, as a diff", async () => {
    const { out } = await project.run("diff", "--format", "markdown");
    expect(out).toContain(
      "| breaking | `agent/events/rc` | code that reads `enabled` no longer compiles | agents | major | `SOURCE_READ_BROKEN` |",
    );
    expect(out).toContain(`\`\`\`diff\n  ${PROGRAM.join("\n  ")}\n- ${ERROR.join("\n- ")}\n\`\`\``);
  });

  it("its workflow commands", async () => {
    const { out } = await project.run("diff", "--format", "github");
    expect(out).toContain("title=SOURCE_READ_BROKEN (major)::agent/events/rc: code that reads `enabled`");
    expect(out).toContain(`${PROGRAM[1]}%0A${ERROR[0]}`);
  });

  it("its SARIF", async () => {
    const { out } = await project.run("diff", "--format", "sarif");
    const { rules } = JSON.parse(out).runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(["PROPERTY_OPTIONAL", "SOURCE_READ_BROKEN"]);
    expect(JSON.parse(out).runs[0].results[0].message.text).toContain(`${PROGRAM[1]}\n${ERROR[0]}`);
  });

  it("its JSON", async () => {
    const { out } = await project.run("diff", "--format", "json");
    expect(JSON.parse(out).findings[0].source).toEqual([
      { use: "read", verdict: "breaking", program: `${PROGRAM.join("\n")}\n`, problem: ERROR.join("\n") },
    ]);
  });
});

it("tandem explain knows the rule", async () => {
  expect((await project.run("explain", "SOURCE_READ_BROKEN")).out).toMatch(
    /^# SOURCE_READ_BROKEN\n\nCode that reads the value no longer compiles\./,
  );
});

it("counts: the changeset is major, and a minor one is too little", async () => {
  expect((await project.run("changeset", "--print")).out).toContain('"@sample/protocol": major');
  project.write(".changeset/minor.md", '---\n"@sample/protocol": minor\n---\n\nLess is required.\n');
  const { code, error } = await project.run("version-check");
  expect(error).toContain("need a major version; the pending changesets promise a minor one.");
  expect(error).toContain(`code that reads \`enabled\` no longer compiles [${FINGERPRINT}]`);
  expect(code).toBe(1);
});

it("may be ignored like any other finding", async () => {
  project.write("tandem-ignore.json", {
    ignore: [{ fingerprint: FINGERPRINT, reason: "Nobody has written code yet.", expires: "2027-01-31" }],
  });
  expect(await project.run("version-check")).toMatchObject({ code: 0, error: "" });
});
