import { ClientError } from "./errors.ts";

/** Limits of a wait. */
export interface Limits {
  /** Milliseconds. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Does `work` within its limits. The signal that `work` gets aborts when nobody waits for it any more: after a
 * limit, and also after success, so that it is the one place to clean up.
 *
 * @throws ClientError `timeout`; the reason of the signal; the reason of `life`; what `work` rejects with
 */
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal }: Limits,
  life?: AbortSignal,
): Promise<T> {
  const own = new AbortController();
  const any = AbortSignal.any([own.signal, life ?? own.signal, signal ?? own.signal]);
  any.throwIfAborted();
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(
          () => own.abort(new ClientError("timeout", `Nothing came within ${timeout} ms.`)),
          timeout,
        );
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
