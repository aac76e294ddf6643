import { type Comparison, compare, linesOf, runBatch, SchemaError } from "@tandem/compat";
import { EXIT, InputError, UsageError } from "../errors.ts";
import type { Io } from "../io.ts";
import { readJson } from "../json-file.ts";
import { colours } from "../report/colour.ts";
import {
  comparisonGithub,
  comparisonMarkdown,
  comparisonSarif,
  comparisonText,
} from "../report/comparison.ts";
import { type Command, oneOf, read } from "./command.ts";
import { FORMATS } from "./diff.ts";

const DIRECTIONS = ["both", "backward", "forward"] as const;

export const compatCommand: Command = {
  about: "whether one JSON Schema accepts all that another accepts, with a witness",
  usage: `tandem compat <old.json> <new.json>
    --direction both|backward|forward   which of the verdicts counts for the exit code
    --examples <file>                   a JSON list of values that witnesses are to look like
    --formats annotation|assert         whether format is checked (the default: it is not)
    --format text|json|markdown|github|sarif

  tandem compat --batch
    Reads {"id"?, "old", "new"} from standard input, one a line, and prints
    {"id"?, "backward", "forward", "changes"} for each, or {"id"?, "error"}.

  backward: the new schema accepts all that the old accepted. forward: the old schema accepts all
  that the new accepts. Each is safe (proved), breaking (with a witness) or unproven (with a reason).
  Any draft-07 or 2020-12 schema will do.

  Exit codes: 0 safe, 1 breaking, 2 wrong use or unreadable input, 3 unproven and nothing breaking.
  With --batch: 0 when every line was answered, 2 when one could not be read.`,
  async run({ args, io }) {
    const options = {
      format: { type: "string", default: "text" },
      direction: { type: "string", default: "both" },
      formats: { type: "string", default: "annotation" },
      examples: { type: "string" },
      batch: { type: "boolean", default: false },
    } as const;
    const { values, positionals } = read(args, options, 2);
    const format = oneOf("--format", values.format, FORMATS);
    const direction = oneOf("--direction", values.direction, DIRECTIONS);
    const formats = oneOf("--formats", values.formats, ["annotation", "assert"]);
    if (values.batch) {
      if (positionals.length > 0) throw new UsageError("--batch reads standard input, and takes no files");
      return batch(io, formats);
    }
    const [old, now] = positionals;
    if (old === undefined || now === undefined)
      throw new UsageError("expected two schemas: old.json new.json");
    const examples = values.examples === undefined ? [] : readJson(values.examples, io.cwd);
    if (!Array.isArray(examples)) throw new UsageError("--examples is a file with a JSON list");
    const schemas = [readJson(old, io.cwd), readJson(now, io.cwd)] as const;
    const found = answer(schemas[0], schemas[1], { examples, formats }, old, now);
    const print = {
      text: () => comparisonText(found, colours(io.colour)),
      json: () => JSON.stringify(found, null, 2),
      markdown: () => comparisonMarkdown(found),
      github: () => comparisonGithub(found, now),
      sarif: () => comparisonSarif(found, now),
    };
    io.out(print[format]());
    return exitCode(found, direction);
  },
};

function answer(
  old: unknown,
  now: unknown,
  options: { examples: unknown[]; formats: "annotation" | "assert" },
  oldFile: string,
  newFile: string,
): Comparison {
  try {
    return compare(old, now, options);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const file = isSound(old) ? newFile : oldFile;
    throw new InputError(
      `${file}${error.pointer && `#${error.pointer}`}: ${error.message}. Correct the schema.`,
      { cause: error },
    );
  }
}

/** Which of the two schemas an error is about: the old one, unless it stands by itself. */
function isSound(schema: unknown): boolean {
  try {
    compare(schema, schema, { changes: false });
    return true;
  } catch {
    return false;
  }
}

function exitCode({ backward, forward }: Comparison, direction: (typeof DIRECTIONS)[number]): number {
  const counted = { both: [backward, forward], backward: [backward], forward: [forward] }[direction];
  if (counted.some(({ verdict }) => verdict === "breaking")) return EXIT.found;
  return counted.some(({ verdict }) => verdict === "unproven") ? EXIT.unproven : EXIT.done;
}

async function batch(io: Io, formats: "annotation" | "assert"): Promise<number> {
  const print = (line: string): Promise<void> => {
    io.out(line);
    return io.ready();
  };
  const { failed } = await runBatch(linesOf(io.input), print, { formats });
  return failed === 0 ? EXIT.done : EXIT.wrong;
}
