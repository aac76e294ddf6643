import { once } from "node:events";
import type { Io as CodegenIo } from "@tandem/codegen";

/** Where the command reads and prints; the process's own by default. */
export interface Io extends CodegenIo {
  /** Standard input, for --batch. */
  input: AsyncIterable<string | Uint8Array>;
  /** Waits until what was printed has been taken, so that a long output is not gathered in memory. */
  ready(): Promise<void>;
  colour: boolean;
  /** The day, as YYYY-MM-DD: what ignores end by. */
  today: string;
}

export function processIo(): Io {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  // What reads the output may have seen enough (`| head`). There is nothing left to do then, and nothing wrong.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0";
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    cwd: process.cwd(),
    input: process.stdin,
    ready: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
    colour: isForced || (process.stdout.isTTY === true && NO_COLOR === undefined),
    today: new Date().toISOString().slice(0, 10),
  };
}
