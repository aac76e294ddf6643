import { ClientError } from "./errors.ts";
import type { EventsOptions } from "./types.ts";

type Listen = (handler: (data: never) => void, signal: AbortSignal) => void;

/** What `listen` hears from now on, as a loop may take it. `life` lets the loop finish, `signal` stops it. */
export function eventLoop(
  listen: Listen,
  { signal, buffer = 1000 }: EventsOptions,
  life: AbortSignal,
): AsyncGenerator<unknown, void, undefined> {
  const own = new AbortController();
  const any = AbortSignal.any([own.signal, life, signal ?? own.signal]);
  const waiting: unknown[] = [];
  let wake = () => {};
  any.addEventListener("abort", () => wake());
  listen((data) => {
    if (waiting.push(data) > buffer) {
      own.abort(new ClientError("overflow", `${buffer} events wait.`));
    }
    wake();
  }, any);

  return (async function* () {
    try {
      while (!signal?.aborted) {
        own.signal.throwIfAborted();
        if (waiting.length > 0) yield waiting.shift();
        else if (any.aborted) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      own.abort();
    }
  })();
}
