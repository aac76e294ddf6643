import { ClientError } from "./errors.ts";

/** When to stop waiting. */
export interface Limits {
  /** Milliseconds. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` within limits. The signal that `work` gets aborts at the limit and also after success, so one listener
 * is enough to clean up.
 *
 * @throws ClientError `timeout`; the reason of the signal; the reason of `lifetime`; what `work` rejects with
 */
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal }: Limits,
  lifetime?: AbortSignal,
): Promise<T> {
  const own = new AbortController();
  const any = AbortSignal.any([own.signal, lifetime ?? own.signal, signal ?? own.signal]);
  any.throwIfAborted();
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => own.abort(new ClientError("timeout", `No response within ${timeout} ms.`)), timeout);
  try {
    return await Promise.race([
      work(any),
      new Promise<never>((_, reject) => any.addEventListener("abort", () => reject(any.reason))),
    ]);
  } finally {
    clearTimeout(timer);
    own.abort();
  }
}
