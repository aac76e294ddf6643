import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Config, findConfig, readConfig, targetsIn } from "./config.ts";
import { formatFindings, SchemaFolderError } from "./findings.ts";
import { emitters, generate, type Target, type TargetResult } from "./generate.ts";
import { lint } from "./lint/lint.ts";
import { load } from "./load.ts";
import { readTransitions } from "./transitions.ts";
import { watch } from "./watch.ts";

const USAGE = `Usage:
  tandem lint                     check the schemas against every rule
  tandem generate                 lint, then generate every target
    --check                       write nothing; exit 1 if something would change
    --watch                       go on, and generate again at each change
    --target <name>               only this target (${Object.keys(emitters).join(", ")}); may be given again
    --validator own|ajv           whose code checks payloads: ours (the default) or Ajv's

Both:
    --schemas <folder>            the schema folder
    --out <folder>                generate into this folder, one folder a target
  Without these, the nearest tandem.json says what is where.

Exit codes: 0 done, 1 findings or differences, 2 wrong use.
`;

/** Wrong use: shown with the usage, exit code 2. */
class UsageError extends Error {}

/** Where the command prints, and how long it may run; the process's own by default. */
export interface Io {
  out(line: string): void;
  error(line: string): void;
  cwd: string;
  /** Ends a watch. */
  signal?: AbortSignal;
}

const processIo: Io = {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  cwd: process.cwd(),
};

/**
 * Runs the command line.
 *
 * @param args what stands after the command's name
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    if (error instanceof SchemaFolderError) {
      io.error(error.message);
      io.error(counted(error.findings.length));
      return 1;
    }
    io.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageError)) return 1;
    io.error("");
    io.error(USAGE);
    return 2;
  }
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    io.out(USAGE);
    return values.help ? 0 : 2;
  }
  if (rest.length > 0) throw new UsageError(`unexpected ${rest.join(" ")}`);
  const config = await configure(values, io.cwd);
  switch (command) {
    case "lint":
      return runLint(config, io);
    case "generate":
      if (values.watch && values.check) throw new UsageError("--check and --watch exclude one another");
      return values.watch ? runWatch(config, io) : runGenerate(config, values.check, io);
    default:
      throw new UsageError(`there is no command ${command}`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        schemas: { type: "string" },
        out: { type: "string" },
        target: { type: "string", multiple: true, default: [] },
        validator: { type: "string" },
        check: { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function configure(
  values: { schemas?: string; out?: string; target: string[]; validator?: string },
  cwd: string,
): Promise<Config> {
  // A tandem.json says where its own folder's output goes; another folder's must not land there.
  const file = values.schemas === undefined ? findConfig(cwd) : undefined;
  const found = file === undefined ? undefined : await readConfig(file);
  const schemas = values.schemas === undefined ? found?.schemas : resolve(cwd, values.schemas);
  if (schemas === undefined)
    throw new UsageError("no tandem.json here or above: say where the schemas are with --schemas");
  const targets = values.out === undefined ? (found?.targets ?? []) : targetsIn(resolve(cwd, values.out));
  const { validator } = values;
  if (validator !== undefined && validator !== "own" && validator !== "ajv")
    throw new UsageError(`--validator is own or ajv, not ${validator}`);
  const transitions = found?.transitions === undefined ? undefined : await readTransitions(found.transitions);
  const chosen = selected(targets, values.target).map(
    (target): Target => ({
      ...target,
      ...(validator !== undefined && { validator }),
      ...(transitions !== undefined && { transitions }),
    }),
  );
  return { schemas, targets: chosen };
}

function selected(targets: Target[], names: string[]): Target[] {
  for (const name of names) {
    if (!targets.some((target) => target.name === name))
      throw new UsageError(
        `there is no target ${name}: ${targets.map((target) => target.name).join(", ") || "say where to with --out"}`,
      );
  }
  return names.length === 0 ? targets : targets.filter((target) => names.includes(target.name));
}

async function runLint({ schemas }: Config, io: Io): Promise<number> {
  const folder = await load(schemas);
  const findings = lint(folder);
  if (findings.length > 0) throw new SchemaFolderError(findings);
  io.out(`${folder.sources.length} schemas and ${folder.examples.length} examples: no findings.`);
  return 0;
}

async function runGenerate(config: Config, check: boolean, io: Io): Promise<number> {
  needTargets(config);
  const start = performance.now();
  const results = await generate(await load(config.schemas), config.targets, check);
  const differs = results.some((result) => result.written.length + result.removed.length > 0);
  if (check && differs) {
    for (const { target, written, removed } of results) {
      for (const path of [...written, ...removed])
        io.error(`${relative(io.cwd, resolve(target.out, path))}: is not what the schemas give`);
    }
    io.error("Run tandem generate.");
    return 1;
  }
  report(results, performance.now() - start, io);
  return 0;
}

async function runWatch(config: Config, io: Io): Promise<number> {
  needTargets(config);
  // What is not there at the start will not come by itself.
  await load(config.schemas);
  const stop = watch(config.schemas, config.targets, {
    done: (results, milliseconds) => report(results, milliseconds, io),
    failed: (error) => {
      io.error(
        error instanceof SchemaFolderError
          ? `${formatFindings(error.findings)}\n${counted(error.findings.length)}`
          : String(error),
      );
    },
  });
  await new Promise<void>((resolve) => {
    const over = (): void => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, over);
      resolve();
    };
    if (io.signal?.aborted) return over();
    io.signal?.addEventListener("abort", over, { once: true });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, over);
  });
  await stop();
  return 0;
}

function needTargets({ targets }: Config): void {
  if (targets.length === 0) throw new UsageError("nowhere to generate to: say where with --out");
}

function report(results: readonly TargetResult[], milliseconds: number, io: Io): void {
  for (const { target, files, written, removed } of results) {
    const changes = [
      written.length > 0 && `${written.length} written`,
      removed.length > 0 && `${removed.length} removed`,
    ].filter(Boolean);
    io.out(`${target.name}: ${files} files, ${changes.join(", ") || "nothing changed"}`);
  }
  io.out(`${(milliseconds / 1000).toFixed(2)} s`);
}

function counted(count: number): string {
  return count === 1 ? "1 finding." : `${count} findings.`;
}
