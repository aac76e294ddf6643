import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, event, inTemporaryFolder, raw, writeSchemas } from "../test/fixture.ts";
import { main } from "./main.ts";

interface Ran {
  code: number;
  out: string;
  error: string;
}

async function run(cwd: string, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, { cwd, out: (line) => out.push(line), error: (line) => error.push(line) });
  // The time that it took is the one thing that differs from run to run.
  return { code, out: out.join("\n").replace(/\d+\.\d\d s$/, "# s"), error: error.join("\n") };
}

/** A project: schemas, and a tandem.json that says what goes where. */
async function project<T>(run: (folder: string) => Promise<T>, files = {}): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    await writeSchemas(join(folder, "schemas"), files);
    const targets = { protocol: "gen/protocol", docs: "gen/docs" };
    await writeFile(join(folder, "tandem.json"), JSON.stringify({ schemas: "schemas", targets }));
    return run(folder);
  });
}

describe("lint", () => {
  it("says how much it looked at", () =>
    project(async (folder) => {
      expect(await run(folder, "lint")).toEqual({
        code: 0,
        out: "3 schemas and 2 examples: no findings.",
        error: "",
      });
    }));

  it("says every finding, and how many there are", () =>
    project(async (folder) => {
      expect(await run(folder, "lint")).toEqual({
        code: 1,
        out: "",
        error:
          'agent/events/two-tone.schema.json: the name "two-tone" is not letters and digits, as on the wire [file-name]\n1 finding.',
      });
    }, event("agent/two-tone")));

  it("names the file and the place of broken JSON", () =>
    project(
      async (folder) => {
        const { code, error } = await run(folder, "lint");
        expect(code).toBe(1);
        expect(error).toMatch(
          /^agent\/events\/bell\.schema\.json: is not JSON: .*line 2 column 3.*\[json\]\n1 finding\.$/,
        );
      },
      { "agent/events/bell.schema.json": raw('{\n  title: "x"\n}') },
    ));
});

describe("generate", () => {
  it("writes what tandem.json asks for, and nothing the second time", () =>
    project(async (folder) => {
      expect(await run(folder, "generate")).toEqual({
        code: 0,
        out: "protocol: 13 files, 13 written\ndocs: 4 files, 4 written\n# s",
        error: "",
      });
      expect((await run(folder, "generate")).out).toBe(
        "protocol: 13 files, nothing changed\ndocs: 4 files, nothing changed\n# s",
      );
      expect(await readdir(join(folder, "gen"))).toEqual(["docs", "protocol"]);
    }));

  it("shows in the reference when a command is legal, where tandem.json names the table", () =>
    project(async (folder) => {
      const settings = JSON.parse(await readFile(join(folder, "tandem.json"), "utf8"));
      await writeFile(join(folder, "tandem.json"), JSON.stringify({ ...settings, transitions: "when.json" }));
      const commands = { "agent/commands/ring": { "{}": { "agent: alone": { outcome: "notallowed" } } } };
      await writeFile(join(folder, "when.json"), JSON.stringify({ commands }));
      expect((await run(folder, "generate")).code).toBe(0);
      const page = await readFile(join(folder, "gen/docs/agent/commands/ring.md"), "utf8");
      expect(page).toContain("| agent: alone | `notallowed` |");
    }, command("agent/ring")));

  it("finds tandem.json from a folder below", () =>
    project(async (folder) => {
      await mkdir(join(folder, "packages/a"), { recursive: true });
      expect((await run(join(folder, "packages/a"), "generate")).code).toBe(0);
      expect(await readdir(join(folder, "gen"))).toEqual(["docs", "protocol"]);
    }));

  it("writes one target of them", () =>
    project(async (folder) => {
      expect((await run(folder, "generate", "--target", "docs")).out).toBe("docs: 4 files, 4 written\n# s");
      expect(await readdir(join(folder, "gen"))).toEqual(["docs"]);
    }));

  it("checks: lists what differs, exits 1 and writes nothing", () =>
    project(async (folder) => {
      await run(folder, "generate");
      expect((await run(folder, "generate", "--check")).code).toBe(0);
      await writeSchemas(join(folder, "schemas"), event("agent/bell", { title: "Ring" }));
      await writeFile(join(folder, "gen/docs/old.md"), "Of an event that is gone.");
      const { code, error } = await run(folder, "generate", "--check");
      expect(code).toBe(1);
      expect(error.split("\n")).toEqual([
        ...["bundle.json", "messages.ts", "schemas/agent/events/bell.json"].map(
          (path) => `gen/protocol/${path}: is not what the schemas give`,
        ),
        ...["agent/events/bell.md", "index.md", "old.md"].map(
          (path) => `gen/docs/${path}: is not what the schemas give`,
        ),
        "Run tandem generate.",
      ]);
      expect(await readFile(join(folder, "gen/docs/index.md"), "utf8")).not.toContain("Ring");
    }));

  it("takes any folder, and writes every target side by side", () =>
    inTemporaryFolder(async (folder) => {
      await writeSchemas(join(folder, "mine"), command("agent/ring"));
      const args = ["--schemas", "mine", "--out", "gen"];
      expect((await run(folder, "generate", ...args)).code).toBe(0);
      expect(await readdir(join(folder, "gen"))).toEqual(["client", "docs", "protocol", "server-validator"]);
      expect(await readFile(join(folder, "gen/client/agent.ts"), "utf8")).toContain(
        'from "../protocol/index.ts"',
      );
      const chosen = await run(
        folder,
        "generate",
        ...args,
        "--target",
        "server-validator",
        "--validator",
        "ajv",
      );
      expect(chosen.code).toBe(0);
      expect(await readdir(join(folder, "gen/server-validator"))).toContain("ajv.ts");
    }));

  it("does not let another folder's output land where tandem.json says", () =>
    project(async (folder) => {
      await cp(join(folder, "schemas"), join(folder, "other"), { recursive: true });
      const { code, error } = await run(folder, "generate", "--schemas", "other");
      expect(code).toBe(2);
      expect(error).toContain("nowhere to generate to: say where with --out");
    }));
});

describe("wrong use: says what, shows the usage, exits 2", () => {
  it.each<[args: string[], message: string]>([
    [["generate", "--nope"], "Unknown option '--nope'"],
    [["generate", "twice"], "unexpected twice"],
    [["build"], "there is no command build"],
    [["generate", "--target", "java"], "there is no target java: protocol, docs"],
    [["generate", "--validator", "zod"], "--validator is own or ajv, not zod"],
    [["generate", "--check", "--watch"], "--check and --watch exclude one another"],
  ])("%j", (args, message) =>
    project(async (folder) => {
      const { code, out, error } = await run(folder, ...args);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(error).toContain(message);
      expect(error).toContain("\nUsage:\n");
      expect(await readdir(folder)).not.toContain("gen");
    }),
  );

  it("needs schemas", () =>
    inTemporaryFolder(async (folder) => {
      const { code, error } = await run(folder, "generate");
      expect(code).toBe(2);
      expect(error).toContain("no tandem.json here or above: say where the schemas are with --schemas");
    }));

  it("shows the usage for nothing, and for --help", () =>
    inTemporaryFolder(async (folder) => {
      expect((await run(folder)).code).toBe(2);
      const help = await run(folder, "--help");
      expect(help.code).toBe(0);
      expect(help.out).toContain("tandem generate");
    }));
});

describe("what is not there: says where, exits 1", () => {
  it("a folder", () =>
    inTemporaryFolder(async (folder) => {
      const { code, error } = await run(folder, "lint", "--schemas", "nowhere");
      expect(code).toBe(1);
      expect(error).toBe(
        `${join(folder, "nowhere")}: cannot be read as a folder. Name the schema folder with --schemas.`,
      );
    }));

  it("a protocol.json", () =>
    inTemporaryFolder(async (folder) => {
      const { code, error } = await run(folder, "lint", "--schemas", ".");
      expect(code).toBe(1);
      expect(error).toContain(`${join(folder, "protocol.json")}: no such file.`);
    }));

  it("a readable tandem.json", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "tandem.json"), "{");
      const { code, error } = await run(folder, "generate");
      expect(code).toBe(1);
      expect(error).toContain(`${join(folder, "tandem.json")}: is not JSON: `);
      // With --schemas nothing of it is needed.
      await writeSchemas(join(folder, "schemas"));
      expect((await run(folder, "lint", "--schemas", "schemas")).code).toBe(0);
    }));
});
