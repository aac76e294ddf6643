type Callback = (data: never, event: never) => unknown;

interface Entry {
  readonly handler: Callback;
  readonly once: boolean;
  /** False once it was taken away, though an event under way still has it on its list. */
  live: boolean;
  forget(): void;
}

/**
 * Who listens to what. As with `EventTarget`, a function listens to a name once, however often it is added. A list
 * is never changed, only replaced: the one that an event goes through stays as it was when the event came.
 */
export type Handlers = Map<string, readonly Entry[]>;

/** @returns takes the handler away again */
export function add(
  handlers: Handlers,
  name: string,
  handler: Callback,
  once: boolean,
  signal: AbortSignal | undefined,
): () => void {
  const entries = handlers.get(name) ?? [];
  const takeAway = () => remove(handlers, name, handler);
  if (!signal?.aborted && !entries.some((entry) => entry.handler === handler)) {
    signal?.addEventListener("abort", takeAway);
    const entry: Entry = {
      handler,
      once,
      live: true,
      // Without this, a signal that outlives many handlers would hold on to every one of them.
      forget() {
        entry.live = false;
        signal?.removeEventListener("abort", takeAway);
      },
    };
    handlers.set(name, [...entries, entry]);
  }
  return takeAway;
}

export function remove(handlers: Handlers, name: string, handler: Callback): void {
  const entries = handlers.get(name) ?? [];
  for (const entry of entries) if (entry.handler === handler) entry.forget();
  handlers.set(
    name,
    entries.filter(({ live }) => live),
  );
}

export function clear(handlers: Handlers): void {
  for (const [name, entries] of handlers) for (const { handler } of entries) remove(handlers, name, handler);
}

/** Calls those that listen now, and still do when their turn comes. What they throw goes to `fail`. */
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
