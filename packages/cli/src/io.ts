import { once } from "node:events";
import { styleText } from "node:util";

/** Colours and weights that reports use. */
export type Format =
  | "bold"
  | "dim"
  | "red"
  | "green"
  | "yellow"
  | "cyan"
  | readonly ["red" | "yellow", "bold"];

/** Formats text for the terminal, or returns it unchanged where the output takes no colours. */
export type Style = (format: Format, text: string) => string;

/** Where a command reads and writes: the process's own streams, unless a test passes others. */
export interface Io {
  /** Writes a line of the result to standard output. */
  out(line: string): void;
  /** Writes a line to standard error. */
  error(line: string): void;
  /** Shows what is being done, on a terminal only. The next line of any output replaces it. */
  progress(text: string): void;
  /** Formats text for standard output. */
  style: Style;
  cwd: string;
  /** Standard input, for `compat --batch`. */
  input: AsyncIterable<string | Uint8Array>;
  /** Resolves when standard output can take more, so that long output is not buffered in memory. */
  ready(): Promise<void>;
  /** The current day as YYYY-MM-DD, which decides whether an ignored finding has expired. */
  today: string;
  /** Ends `generate --watch`. */
  signal?: AbortSignal;
}

/** The process's own streams. `styleText` follows NO_COLOR and FORCE_COLOR. */
export function processIo(): Io {
  const { stdout, stderr } = process;
  // A reader that has seen enough closes the pipe (`| head`). That is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write("\r\u001b[K");
    isShown = false;
  };
  process.on("exit", clear);
  return {
    out: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    error: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      clear();
      stderr.write(`${text} …`);
      isShown = true;
    },
    style: (format, text) =>
      styleText(format as Exclude<Format, readonly unknown[]>, text, { stream: stdout }),
    cwd: process.cwd(),
    input: process.stdin,
    ready: async () => {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    today: new Date().toISOString().slice(0, 10),
  };
}
