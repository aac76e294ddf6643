import type { PageHandler } from "../../src/page-sdk.ts";

/** How an object calls its handlers: with the payload, with the name and the payload, or one handler for all. */
export type Style = "data" | "name, data" | "all";

/** A page object of the field, played by a test. */
export class PageObject {
  /** What was called on it, in order; a question's callbacks are called as `<event>.<callback>`. */
  readonly calls: { method: string; args: unknown[] }[] = [];
  /** Says what a method gives, or throws. */
  gives: (method: string) => unknown = () => undefined;
  /** What it remembers of events. */
  readonly remembered = new Map<string, unknown>();
  addEventListenerAll?: (handler: PageHandler) => void;
  readonly #handlers = new Map<string, PageHandler[]>();
  readonly #all: PageHandler[] = [];
  readonly #style: Style;

  constructor(style: Style = "data", methods: readonly string[] = []) {
    this.#style = style;
    if (style === "all") this.addEventListenerAll = (handler) => this.#all.push(handler);
    for (const method of methods)
      Object.assign(this, { [method]: (...args: unknown[]) => this.called(method, args) });
  }

  called(method: string, args: unknown[]): unknown {
    this.calls.push({ method, args });
    return this.gives(method);
  }

  addEventListener(name: string, handler: PageHandler): void {
    this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), handler]);
  }

  removeEventListener(name: string, handler: PageHandler): void {
    this.#handlers.set(
      name,
      (this.#handlers.get(name) ?? []).filter((other) => other !== handler),
    );
  }

  getSessionState(name: string): unknown {
    return this.remembered.get(name);
  }

  /** Number of handlers that it would call. */
  get listeners(): number {
    return [...this.#handlers.values()].reduce((sum, { length }) => sum + length, this.#all.length);
  }

  /** Calls its handlers as it does: one that throws would stop what it does itself. */
  emit(name: string, ...payload: unknown[]): void {
    for (const handler of this.#all) handler(name, ...payload);
    for (const handler of this.#handlers.get(name) ?? [])
      handler(...(this.#style === "data" ? payload : [name, ...payload]));
  }

  /** Emits a question, with a callback for each of its answers. */
  ask(name: string, callbacks: readonly string[], payload: object = {}): void {
    const functions = callbacks.map((callback) => [
      callback,
      (...args: unknown[]) => this.called(`${name}.${callback}`, args),
    ]);
    this.emit(name, { ...payload, ...Object.fromEntries(functions) });
  }
}
