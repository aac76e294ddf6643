type Callback = (data: never, event: never) => unknown;

interface Entry {
  once: boolean;
  forget(): void;
}

/** Who listens to what. As with `EventTarget`, a function listens to a name once, however often it is added. */
export class Handlers {
  readonly #entries = new Map<string, Map<Callback, Entry>>();

  add(name: string, handler: Callback, once: boolean, signal: AbortSignal | undefined): () => void {
    const entries = this.#entries.get(name) ?? new Map<Callback, Entry>();
    const remove = () => this.remove(name, handler);
    if (!signal?.aborted && !entries.has(handler)) {
      signal?.addEventListener("abort", remove);
      // Without this, a signal that outlives many handlers would hold on to every one of them.
      entries.set(handler, { once, forget: () => signal?.removeEventListener("abort", remove) });
      this.#entries.set(name, entries);
    }
    return remove;
  }

  remove(name: string, handler: Callback): void {
    const entries = this.#entries.get(name);
    entries?.get(handler)?.forget();
    entries?.delete(handler);
  }

  clear(): void {
    for (const [name, entries] of this.#entries)
      for (const handler of entries.keys()) this.remove(name, handler);
  }

  /** Calls those that listen now, and still do when their turn comes. What they throw goes to `fail`. */
  call(name: string, data: unknown, event: unknown, fail: (error: unknown) => void): void {
    for (const [handler, { once }] of [...(this.#entries.get(name) ?? [])]) {
      if (!this.#entries.get(name)?.has(handler)) continue;
      if (once) this.remove(name, handler);
      try {
        Promise.resolve(handler(data as never, event as never)).catch(fail);
      } catch (error) {
        fail(error);
      }
    }
  }
}
