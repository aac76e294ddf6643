import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run, TestProject } from "./project.ts";

/** Patterns that accept the same, which no proof can read. */
const PATTERNS = { one: "^(a|b)\\1$", two: "^(b|a)\\1$" };

/** A project before its first release. */
let project: TestProject;
beforeEach(() => {
  project = new TestProject();
});
afterEach(() => project.remove());

const released = async (): Promise<void> => void (await project.run("release"));
const broken = async (): Promise<void> => {
  await released();
  project.changeEvent({ required: ["enabled", "by"] });
};
const wrongName = (): void => project.write("schemas/agent/events/two-tone.schema.json", project.event());
const schemas = (): void => {
  project.write("wide.json", { type: "string", maxLength: 9 });
  project.write("narrow.json", { type: "string", maxLength: 3 });
  project.write("pattern.json", { type: "string", pattern: PATTERNS.one });
  project.write("other.json", { type: "string", pattern: PATTERNS.two });
};
/** Two bundles that differ in patterns which no proof can read. */
const patterns = async (): Promise<void> => {
  await released();
  const bundle = JSON.parse(project.read("schemas/releases/1.0.0.json"));
  const { by } = bundle.$defs["agent/events/rc"].properties;
  for (const [file, pattern] of Object.entries(PATTERNS)) {
    by.pattern = pattern;
    project.write(`${file}.json`, bundle);
  }
};
const changedRelease = async (): Promise<void> => {
  await released();
  project.write("schemas/releases/1.0.0.json", "{}");
};

describe("exit codes", () => {
  it.each<[code: number, args: string, given: string, prepare: () => void | Promise<void>]>([
    [0, "lint", "sound schemas", () => {}],
    [1, "lint", "a finding", wrongName],
    [2, "lint --schemas nowhere", "no such folder", () => {}],
    [2, "lint", "a tandem.json that is not JSON", () => project.write("tandem.json", "{")],
    [0, "generate", "sound schemas", () => {}],
    [1, "generate", "a finding", wrongName],
    [1, "generate --check", "nothing generated", () => {}],
    [2, "generate --schemas nowhere --out gen", "no such folder", () => {}],
    [2, "generate --target java", "no such target", () => {}],
    [0, "diff", "no change", released],
    [1, "diff", "a breaking change", broken],
    [2, "diff", "no release", () => {}],
    [2, "diff nowhere", "no such version", released],
    [3, "diff one.json two.json", "patterns that cannot be compared", patterns],
    [0, "compat wide.json wide.json", "equal schemas", schemas],
    [1, "compat wide.json narrow.json", "a breaking change", schemas],
    [2, "compat wide.json gone.json", "no such file", schemas],
    [3, "compat pattern.json other.json", "patterns that cannot be compared", schemas],
    [0, "explain", "any project", () => {}],
    [2, "explain NOTHING_SUCH", "no such rule", () => {}],
    [0, "release-notes", "a breaking change", broken],
    [2, "release-notes", "no release", () => {}],
    [0, "changeset", "a breaking change", broken],
    [2, "changeset", "no release", () => {}],
    [0, "version-check", "no change", released],
    [1, "version-check", "a breaking change", broken],
    [2, "version-check", "no release", () => {}],
    [0, "release", "sound schemas", () => {}],
    [1, "release", "a finding", wrongName],
    [1, "release --check", "a changed release", changedRelease],
    [2, "release --version one", "no version", () => {}],
  ])("%i for tandem %s, given %s", async (code, args, _, prepare) => {
    await prepare();
    expect(await project.run(...args.split(" "))).toMatchObject({ code });
  });

  it("4 for a mistake in the program, with its stack", async () => {
    const out = (): void => {
      throw new TypeError("x is not a function");
    };
    const { code, error } = await run(project.root, ["explain"], { out });
    expect(error).toMatch(/^error: this is a bug in tandem; .+\nTypeError: x is not a function\n +at /);
    expect(code).toBe(4);
  });
});
