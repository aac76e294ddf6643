import { type Comparison, compare, linesOf, runBatch, SchemaError } from "@tandem/compat";
import { type Command, Option } from "commander";
import { InputError, UsageError } from "../errors.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { readJson } from "../json-file.ts";
import {
  comparisonGithub,
  comparisonMarkdown,
  comparisonSarif,
  comparisonText,
} from "../report/comparison.ts";
import type { Runner } from "./index.ts";
import { formatOption, type ReportFormat } from "./options.ts";

interface Options {
  format: ReportFormat;
  direction: "both" | "backward" | "forward";
  formats: "annotation" | "assert";
  examples?: string;
  batch?: true;
}

export function define(command: Command, run: Runner): void {
  command
    .description(
      `Compares two JSON Schemas. Each direction is safe (proved), breaking (with a witness) or unproven (with a reason).
  backward: the new schema accepts everything that the old schema accepts
  forward:  the old schema accepts everything that the new schema accepts`,
    )
    .argument("[old.json]", "the schema before")
    .argument("[new.json]", "the schema after")
    .addOption(formatOption())
    .addOption(
      new Option("--direction <direction>", "which direction decides the exit code")
        .choices(["both", "backward", "forward"])
        .default("both"),
    )
    .addOption(
      new Option("--formats <meaning>", "whether the keyword format is checked")
        .choices(["annotation", "assert"])
        .default("annotation"),
    )
    .option("--examples <file>", "a JSON array of values that witnesses should resemble")
    .option("--batch", "compare the pairs on standard input, one on each line")
    .addHelpText(
      "after",
      `
With --batch, each line of standard input is {"id"?, "old", "new"}, and each line of the output is
{"id"?, "backward", "forward", "changes"} or {"id"?, "error"}. The exit code is 2 if a line cannot be read, or else 0.`,
    )
    .action((old: string | undefined, now: string | undefined, options: Options) =>
      run(({ io }) => (options.batch ? runMany(old, options, io) : runOne(old, now, options, io))),
    );
}

async function runMany(file: string | undefined, { formats }: Options, io: Io): Promise<number> {
  if (file !== undefined) throw new UsageError("option '--batch' reads standard input, and takes no files.");
  const print = (line: string): Promise<void> => {
    io.out(line);
    return io.ready();
  };
  const { failed } = await runBatch(linesOf(io.input), print, { formats });
  return failed === 0 ? EXIT.success : EXIT.wrong;
}

async function runOne(
  oldFile: string | undefined,
  newFile: string | undefined,
  { format, direction, formats, examples: file }: Options,
  io: Io,
): Promise<number> {
  if (oldFile === undefined || newFile === undefined)
    throw new UsageError("expected two files, old.json and new.json.");
  const examples = file === undefined ? [] : readJson(file, io.cwd);
  if (!Array.isArray(examples)) throw new InputError(`${file}: expected a JSON array. Correct the file.`);
  const [old, now] = [readJson(oldFile, io.cwd), readJson(newFile, io.cwd)];
  io.progress(`Comparing ${oldFile} with ${newFile}`);
  const found = compared({ json: old, file: oldFile }, { json: now, file: newFile }, { examples, formats });
  const print: Record<ReportFormat, () => string> = {
    text: () => comparisonText(found, io.style),
    json: () => JSON.stringify(found, null, 2),
    markdown: () => comparisonMarkdown(found),
    github: () => comparisonGithub(found, newFile),
    sarif: () => comparisonSarif(found, newFile),
  };
  io.out(print[format]());
  return exitCode(found, direction);
}

interface SchemaFile {
  json: unknown;
  file: string;
}

function compared(
  old: SchemaFile,
  now: SchemaFile,
  options: { examples: unknown[]; formats: "annotation" | "assert" },
): Comparison {
  try {
    return compare(old.json, now.json, options);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { file } = isReadable(old.json) ? now : old;
    throw new InputError(
      `${file}${error.pointer && `#${error.pointer}`}: ${error.message}. Correct the schema.`,
      { cause: error },
    );
  }
}

/** Whether a schema can be read by itself. If the old one can, an error is about the new one. */
function isReadable(schema: unknown): boolean {
  try {
    compare(schema, schema, { changes: false });
    return true;
  } catch {
    return false;
  }
}

function exitCode({ backward, forward }: Comparison, direction: Options["direction"]): number {
  const counted = { both: [backward, forward], backward: [backward], forward: [forward] }[direction];
  if (counted.some(({ verdict }) => verdict === "breaking")) return EXIT.found;
  return counted.some(({ verdict }) => verdict === "unproven") ? EXIT.unproven : EXIT.success;
}
