import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Run, run, TestProject } from "./project.ts";

let project: TestProject;
beforeEach(() => {
  project = new TestProject();
});
afterEach(() => project.remove());

/** Runs the command; the time that it prints is replaced, since it differs from run to run. */
async function tandem(...args: string[]): Promise<Run> {
  const { out, ...rest } = await project.run(...args);
  return { ...rest, out: out.replace(/\d+\.\d\d s$/, "# s") };
}

describe("tandem lint", () => {
  it("says how much it has checked", async () => {
    expect(await tandem("lint")).toEqual({
      code: 0,
      out: "4 schemas and 2 examples: no findings.",
      error: "",
    });
  });

  it("prints every finding, and how many there are", async () => {
    project.write("schemas/agent/events/two-tone.schema.json", project.event());
    const { code, out, error } = await tandem("lint");
    expect(out.split("\n")).toContain(
      'agent/events/two-tone.schema.json: the name "two-tone" is not letters and digits, as on the wire [file-name]',
    );
    expect(out).toMatch(/\n\d findings\. Run "tandem explain <rule>" for a rule\.$/);
    expect({ code, error }).toEqual({ code: 1, error: "" });
  });

  it("names the file and the position of broken JSON", async () => {
    project.write("schemas/agent/events/rc.schema.json", '{\n  title: "x"\n}');
    expect((await tandem("lint")).out).toMatch(
      /^agent\/events\/rc\.schema\.json: is not JSON: .*line 2 column 3.*\[json\]$/m,
    );
  });

  it("needs no tandem.json if the folder is named", async () => {
    project.write("tandem.json", "{");
    expect((await tandem("lint", "--schemas", "schemas")).code).toBe(0);
    expect((await tandem("lint")).error).toMatch(/^error: .+tandem\.json: is not JSON: /);
  });

  it.each([
    ["nowhere", "cannot be read as a folder. Name the schema folder with --schemas."],
    [
      ".",
      "protocol.json: no such file. A schema folder begins with protocol.json; name the folder with --schemas.",
    ],
  ])("of %s says what is missing", async (folder, message) => {
    const { code, error } = await tandem("lint", "--schemas", folder);
    expect(error).toContain(message);
    expect(code).toBe(2);
  });
});

describe("tandem generate", () => {
  it("writes what tandem.json lists, and nothing the second time", async () => {
    const { code, out } = await tandem("generate");
    expect(out).toMatch(/^protocol: \d+ files, \d+ written\ndocs: \d+ files, \d+ written\n# s$/);
    expect(code).toBe(0);
    expect((await tandem("generate")).out).toMatch(
      /^protocol: \d+ files, nothing changed\ndocs: \d+ files, nothing changed\n# s$/,
    );
  });

  it("finds tandem.json from a folder below", async () => {
    const below = join(project.root, "packages/a");
    mkdirSync(below, { recursive: true });
    expect((await run(below, ["generate", "--target", "docs"])).code).toBe(0);
    expect(existsSync(join(project.root, "docs/reference/index.md"))).toBe(true);
  });

  it("writes only the targets that are named", async () => {
    expect((await tandem("generate", "--target", "docs")).out).toMatch(/^docs: \d+ files, \d+ written\n# s$/);
    expect(existsSync(join(project.root, "protocol/gen"))).toBe(false);
  });

  it("with --check lists what differs, and writes nothing", async () => {
    await tandem("generate", "--target", "docs");
    expect((await tandem("generate", "--target", "docs", "--check")).code).toBe(0);
    project.write("schemas/agent/events/rc.schema.json", { ...project.event(), title: "Steering" });
    project.write("docs/reference/old.md", "Of an event that is gone.");
    const { code, out, error } = await tandem("generate", "--target", "docs", "--check");
    expect(out.split("\n").sort()).toEqual(
      ["agent/events/rc.md", "index.md", "old.md"].map(
        (file) => `docs/reference/${file}: differs from what the schemas give`,
      ),
    );
    expect(error).toBe("error: generated files are out of date. Run tandem generate.");
    expect(code).toBe(1);
    expect(project.read("docs/reference/index.md")).not.toContain("Steering");
  });

  it("shows in the reference when a command is legal, if tandem.json names the table", async () => {
    project.write("schemas/agent/commands/ring.schema.json", {
      ...project.event(),
      title: "Ring",
      "x-tandem": { since: "1.0.0", stability: "stable" },
    });
    for (const [path, example] of [
      ["valid/on", { enabled: true }],
      ["invalid/text", { because: "It is a record.", payload: "on", keyword: "type", pointer: "" }],
    ] as const)
      project.write(`schemas/examples/agent/commands/ring/${path}.json`, example);
    project.write("when.json", {
      situations: {},
      commands: { "agent/commands/ring": { "{}": { "agent: alone": { outcome: "notallowed" } } } },
    });
    project.write("tandem.json", {
      schemas: "schemas",
      transitions: "when.json",
      targets: { docs: "docs/reference" },
    });
    expect((await tandem("generate")).code).toBe(0);
    expect(project.read("docs/reference/agent/commands/ring.md")).toContain(
      "| agent: alone | `notallowed` |",
    );
  });

  it("with --out writes every target of any schema folder side by side", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tandem-test-"));
    try {
      cpSync(join(project.root, "schemas"), join(folder, "mine"), { recursive: true });
      const args = ["generate", "--schemas", "mine", "--out", "gen"];
      expect((await run(folder, args)).code).toBe(0);
      for (const file of [
        "client/agent.ts",
        "docs/index.md",
        "protocol/index.ts",
        "server-validator/validate.ts",
      ])
        expect(existsSync(join(folder, "gen", file)), file).toBe(true);
      const byAjv = [...args, "--target", "server-validator", "--validator", "ajv"];
      expect((await run(folder, byAjv)).code).toBe(0);
      expect(existsSync(join(folder, "gen/server-validator/ajv.ts"))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("with --watch generates, and ends when it is interrupted", async () => {
    const end = new AbortController();
    const out: string[] = [];
    const args = ["generate", "--watch", "--target", "docs"];
    const { code } = await run(project.root, args, {
      signal: end.signal,
      out: (line) => {
        out.push(line);
        if (line.endsWith(" s")) end.abort();
      },
    });
    expect(out[0]).toBe("Watching schemas. Press Ctrl-C to stop.");
    expect(out[1]).toMatch(/^docs: \d+ files, \d+ written$/);
    expect(code).toBe(0);
    expect((await run(project.root, args, { signal: AbortSignal.abort() })).code).toBe(0);
    expect((await run(project.root, [...args, "--schemas", "nowhere", "--out", "gen"])).code).toBe(2);
  });

  it.each([
    [
      ["--schemas", "schemas"],
      "no folder to generate into. Name one with --out, or list targets in tandem.json.",
    ],
    [["--target", "java"], "unknown target 'java'. Choose from protocol, docs."],
  ])("%j says what is wrong, and writes nothing", async (args, message) => {
    const { code, error } = await tandem("generate", ...args);
    expect(error).toBe(`error: ${message}\nRun "tandem generate --help" for usage.`);
    expect(code).toBe(2);
    expect(existsSync(join(project.root, "protocol/gen"))).toBe(false);
  });
});
