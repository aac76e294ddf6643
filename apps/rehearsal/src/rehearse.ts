import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Registry } from "./registry.ts";
import { npmrc, run, Workspace } from "./workspace.ts";

/** What a rehearsal found, for its test to judge. */
export interface Rehearsal {
  /** Packages with version, as the registry has them after each release. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** The changeset that `tandem changeset` wrote for the change. */
  readonly changeset: string;
  /** The report of `tandem diff npm:@tandem/protocol@1.0.0` in the workspace, before the second release. */
  readonly diff: string;
  /** The report of the installed command on the two published versions. */
  readonly published: string;
  /** What the program of a newcomer printed. */
  readonly program: string;
}

/** A minor change: an event that nobody relies on yet. */
const CHANGE = {
  "schemas/agent/events/pageprinted.schema.json": {
    $schema: "../../meta/message.schema.json",
    title: "Page printed",
    description: "The visitor printed the page, or saved it through the print dialog.",
    "x-tandem": {
      since: "1.1.0",
      stability: "stable",
      cause: "The visitor's browser finished printing.",
    },
    type: "object",
    properties: {
      copies: {
        description: "Number of copies, if the browser reports it.",
        type: "integer",
        minimum: 1,
        maximum: 999,
      },
    },
  },
  "schemas/examples/agent/events/pageprinted/valid/two-copies.json": { copies: 2 },
  "schemas/examples/agent/events/pageprinted/invalid/no-copies.json": {
    because: "Nothing was printed.",
    payload: { copies: 0 },
    keyword: "minimum",
    pointer: "/copies",
  },
};

const PROGRAM = `import { messages, typeOf } from "@tandem/protocol";
import { validatePayload } from "@tandem/server-validator";
const ref = { side: "agent", kind: "event", name: "pageprinted" };
const { ok } = validatePayload(ref, { copies: 2 }, "produce");
console.log(typeOf(ref.side, ref.kind, ref.name), messages.agent.events.pageprinted.since, ok);
`;

const CHANGESET = "node_modules/@changesets/cli/bin.js";
const TANDEM = "packages/cli/bin/tandem.js";
const FIRST = "npm:@tandem/protocol@1.0.0";
const SECOND = "npm:@tandem/protocol@1.1.0";

/**
 * Publishes the workspace, makes a minor change, publishes again and installs the result.
 *
 * @param folder an empty folder for all of it
 * @param report is called with each step as it begins
 */
export async function rehearse(
  folder: string,
  registry: Registry,
  report: (step: string) => void = () => {},
): Promise<Rehearsal> {
  report("Copying the workspace");
  const workspace = await Workspace.copy(join(folder, "workspace"), registry);

  report("Publishing the first release");
  await workspace.node(CHANGESET, ["publish"]);
  const first = await registry.published();

  report("Changing a schema");
  for (const [file, content] of Object.entries(CHANGE))
    await writeJson(join(workspace.folder, file), content);
  const diff = await workspace.node(TANDEM, ["diff", FIRST]);
  const written = await workspace.node(TANDEM, ["changeset"]);
  const changeset = await readFile(join(workspace.folder, changesetIn(written)), "utf8");

  report("Publishing the second release");
  await workspace.node(CHANGESET, ["version"]);
  await workspace.node(TANDEM, ["release"]);
  await workspace.node(TANDEM, ["generate"]);
  for (const name of ["protocol", "server-validator", "client"]) await workspace.build(name);
  await workspace.commit("Release");
  await workspace.node(CHANGESET, ["publish"]);
  const second = await registry.published();

  report("Installing it in an empty folder");
  const newcomer = join(folder, "newcomer");
  await mkdir(newcomer, { recursive: true });
  await writeFile(join(newcomer, ".npmrc"), npmrc(registry));
  await writeJson(join(newcomer, "package.json"), { name: "newcomer", private: true, type: "module" });
  await writeFile(join(newcomer, "program.js"), PROGRAM);
  const packages = ["cli", "server-validator", "protocol"].map((name) => `@tandem/${name}`);
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", ["install", ...quiet, ...packages], newcomer);
  const program = await run(process.execPath, ["program.js"], newcomer);
  const published = await run("npx", ["--no-install", "tandem", "diff", FIRST, SECOND], newcomer);
  return { first, second, changeset, diff, published, program };
}

async function writeJson(file: string, content: object): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** The file that the command says it wrote. */
function changesetIn(output: string): string {
  const file = /\.changeset\/[\w-]+\.md/.exec(output)?.[0];
  if (file === undefined) throw new Error(`"tandem changeset" named no file: ${output}`);
  return file;
}
