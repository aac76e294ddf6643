type Callback = (data: never, event: never) => unknown;

interface Entry {
  readonly handler: Callback;
  readonly once: boolean;
  /** False once it is removed; the event being delivered may still have it on its list. */
  live: boolean;
  dispose(): void;
}

/**
 * Handlers by event name. As with `EventTarget`, adding a function twice has no effect. A list is replaced and never
 * changed, so that an event is delivered to the handlers that were there when it came.
 */
export type Handlers = Map<string, readonly Entry[]>;

/** @returns removes the handler */
export function add(
  handlers: Handlers,
  name: string,
  handler: Callback,
  once: boolean,
  signal: AbortSignal | undefined,
): () => void {
  const entries = handlers.get(name) ?? [];
  const unsubscribe = () => remove(handlers, name, handler);
  if (!signal?.aborted && !entries.some((entry) => entry.handler === handler)) {
    signal?.addEventListener("abort", unsubscribe);
    const entry: Entry = {
      handler,
      once,
      live: true,
      // Otherwise a signal that outlives many handlers would keep every one of them in memory.
      dispose() {
        entry.live = false;
        signal?.removeEventListener("abort", unsubscribe);
      },
    };
    handlers.set(name, [...entries, entry]);
  }
  return unsubscribe;
}

export function remove(handlers: Handlers, name: string, handler: Callback): void {
  const entries = handlers.get(name) ?? [];
  for (const entry of entries) if (entry.handler === handler) entry.dispose();
  handlers.set(
    name,
    entries.filter(({ live }) => live),
  );
}

export function clear(handlers: Handlers): void {
  for (const [name, entries] of handlers) for (const { handler } of entries) remove(handlers, name, handler);
}

/** Calls the current handlers, except those removed meanwhile. What they throw goes to `fail`. */
export function call(
  handlers: Handlers,
  name: string,
  data: unknown,
  event: unknown,
  fail: (error: unknown) => void,
): void {
  for (const { handler, once, live } of handlers.get(name) ?? []) {
    if (!live) continue;
    if (once) remove(handlers, name, handler);
    try {
      (handler(data as never, event as never) as PromiseLike<unknown> | undefined)?.then?.(undefined, fail);
    } catch (error) {
      fail(error);
    }
  }
}
