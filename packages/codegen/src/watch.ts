import { readFileSync, statSync } from "node:fs";
import { watch as watchFolder } from "chokidar";
import { generate, type Target, type TargetResult } from "./generate.ts";
import { load } from "./load.ts";

export interface WatchHandlers {
  /** Called once, before the first run: from now on no change is missed. */
  watching?(): void;
  /** Called after each run that succeeds. */
  done(results: TargetResult[], milliseconds: number): void;
  /** Called after each run that fails. */
  failed(error: unknown): void;
}

/** Editors save in several steps: changes within this many milliseconds count as one. */
const SETTLE = 40;

/**
 * Generates at once and after each change in the schema folder. Unchanged files are neither read nor compiled again.
 *
 * @returns a function that stops watching and resolves when the current run has ended
 */
export function watch(
  schemas: string,
  targets: readonly Target[],
  handlers: WatchHandlers,
): () => Promise<void> {
  const read = rememberingReader();
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    const start = performance.now();
    try {
      handlers.done(await generate(await load(schemas, read), targets), performance.now() - start);
    } catch (error) {
      handlers.failed(error);
    }
  };
  const soon = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, delay);
  };
  // `fs.watch` loses a file on Linux when another is renamed over it, as most editors save.
  const watcher = watchFolder(schemas, { ignoreInitial: true });
  // Of quick changes to one file, `all` reports the first only. `raw` reports each, but not files of a new folder.
  for (const name of ["all", "raw"] as const) watcher.on(name, () => soon(SETTLE));
  watcher.on("error", handlers.failed);
  watcher.once("ready", () => {
    handlers.watching?.();
    soon(0);
  });
  return async () => {
    await watcher.close();
    clearTimeout(timer);
    await running;
  };
}

/** Reads a file again only when its time or size has changed. */
function rememberingReader(): (path: string) => Uint8Array {
  const known = new Map<string, { mark: string; bytes: Uint8Array }>();
  return (path) => {
    const { mtimeMs, size } = statSync(path);
    const mark = `${mtimeMs}:${size}`;
    const old = known.get(path);
    if (old?.mark === mark) return old.bytes;
    const bytes = readFileSync(path);
    known.set(path, { mark, bytes });
    return bytes;
  };
}
