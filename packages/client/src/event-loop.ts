import { maxBuffered } from "./defaults.ts";
import { ClientError } from "./errors.ts";
import type { EventsOptions } from "./types.ts";

type Listen = (handler: (data: never) => void, signal: AbortSignal) => void;

/** The events from now on, for `for await`. After `lifetime` aborts the loop takes what is left; `signal` stops it at once. */
export function eventLoop(
  listen: Listen,
  { signal, buffer = maxBuffered }: EventsOptions,
  lifetime: AbortSignal,
): AsyncGenerator<unknown, void, undefined> {
  const own = new AbortController();
  const any = AbortSignal.any([own.signal, lifetime, signal ?? own.signal]);
  const waiting: unknown[] = [];
  let wake = () => {};
  any.addEventListener("abort", () => wake());
  listen((data) => {
    if (waiting.push(data) > buffer) {
      own.abort(
        new ClientError(
          "overflow",
          `More than ${buffer} events wait for the loop. Handle them faster, or raise its buffer.`,
        ),
      );
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
