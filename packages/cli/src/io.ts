import type { Io as CodegenIo } from "@tandem/codegen";

/** Where the command reads and prints; the process's own by default. */
export interface Io extends CodegenIo {
  /** Standard input, for --batch. */
  input: AsyncIterable<string | Uint8Array>;
  colour: boolean;
  /** The day, as YYYY-MM-DD: what ignores end by. */
  today: string;
}

export function processIo(): Io {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0";
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    cwd: process.cwd(),
    input: process.stdin,
    colour: isForced || (process.stdout.isTTY === true && NO_COLOR === undefined),
    today: new Date().toISOString().slice(0, 10),
  };
}
