import { relative, resolve } from "node:path";
import {
  emitters,
  formatFindings,
  generate,
  load,
  SchemaFolderError,
  type Target,
  type TargetResult,
  targetsIn,
  watch,
} from "@tandem/codegen";
import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit.ts";
import { tableIn } from "../input/transitions.ts";
import type { Io } from "../io.ts";
import { nearestConfig, schemaFolder } from "../sources.ts";
import type { Runner } from "./index.ts";
import { schemasOption } from "./options.ts";

interface Options {
  schemas?: string;
  out?: string;
  target: string[];
  validator?: "own" | "ajv";
  check?: true;
  watch?: true;
}

export function define(command: Command, run: Runner): void {
  const names = Object.keys(emitters);
  command
    .description("Lints the schemas, then generates every target that the nearest tandem.json lists.")
    .addOption(schemasOption())
    .option("--out <folder>", "generate every target into a folder of its own here, and ignore tandem.json")
    .addOption(
      new Option("--target <name>", `only this target (${names.join(", ")}); may be repeated`)
        .argParser((name: string, others: string[]) => [...others, name])
        .default([], "all"),
    )
    .addOption(
      new Option("--validator <name>", "whose validators to generate: ours, or Ajv's").choices([
        "own",
        "ajv",
      ]),
    )
    .addOption(
      new Option("--check", "write nothing, and exit with 1 if something would change").conflicts("watch"),
    )
    .option("--watch", "generate again after each change, until interrupted")
    .action((options: Options) => run((context) => runGenerate(options, context)));
}

async function runGenerate(options: Options, { io }: Context): Promise<number> {
  const schemas = await schemaFolder(options.schemas, io.cwd);
  const targets = await chooseTargets(options, io.cwd);
  return options.watch
    ? runWatch(schemas, targets, io)
    : runOnce(schemas, targets, options.check === true, io);
}

async function chooseTargets({ schemas, out, target, validator }: Options, cwd: string): Promise<Target[]> {
  // The folders in tandem.json are for the schemas that it names, and for no others.
  const config = schemas === undefined ? await nearestConfig(cwd) : undefined;
  const all = out === undefined ? (config?.targets ?? []) : targetsIn(resolve(cwd, out));
  if (all.length === 0)
    throw new UsageError("no folder to generate into. Name one with --out, or list targets in tandem.json.");
  const names = all.map(({ name }) => name as string);
  const unknown = target.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`unknown target '${unknown}'. Choose from ${names.join(", ")}.`);
  const transitions = tableIn(config?.transitions);
  return all
    .filter(({ name }) => target.length === 0 || target.includes(name))
    .map((one) => ({
      ...one,
      ...(validator !== undefined && { validator }),
      ...(transitions !== undefined && { transitions }),
    }));
}

async function runOnce(schemas: string, targets: Target[], check: boolean, io: Io): Promise<number> {
  const start = performance.now();
  io.progress(`Generating ${targets.map(({ name }) => name).join(", ")}`);
  const results = await generate(await load(schemas), targets, check);
  const differing = results.flatMap(({ target, written, removed }) =>
    [...written, ...removed].map((path) => relative(io.cwd, resolve(target.out, path))),
  );
  if (check && differing.length > 0) {
    for (const file of differing) io.out(`${file}: differs from what the schemas give`);
    io.error("error: generated files are out of date. Run tandem generate.");
    return EXIT.found;
  }
  report(results, performance.now() - start, io);
  return EXIT.success;
}

async function runWatch(schemas: string, targets: Target[], io: Io): Promise<number> {
  // A folder that is missing at the start is an error, and not something to wait for.
  await load(schemas);
  const stop = watch(schemas, targets, {
    watching: () => io.out(`Watching ${relative(io.cwd, schemas) || "."}. Press Ctrl-C to stop.`),
    done: (results, milliseconds) => report(results, milliseconds, io),
    failed: (error) => {
      if (error instanceof SchemaFolderError) io.error(formatFindings(error.findings));
      else io.error(`error: ${error instanceof Error ? error.message : error}`);
    },
  });
  await interrupted(io.signal);
  await stop();
  return EXIT.success;
}

/** Resolves at Ctrl-C, at SIGTERM, or when the signal aborts. */
function interrupted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const name of ["SIGINT", "SIGTERM"]) process.off(name, end);
      resolve();
    };
    if (signal?.aborted) return end();
    signal?.addEventListener("abort", end, { once: true });
    for (const name of ["SIGINT", "SIGTERM"]) process.on(name, end);
  });
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
