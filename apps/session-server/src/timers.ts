/** Named timers. Setting a timer again replaces it. */
export class Timers {
  readonly #running = new Map<string, NodeJS.Timeout>();
  readonly #fire: (name: string) => void;

  constructor(fire: (name: string) => void) {
    this.#fire = fire;
  }

  set(name: string, ms: number): void {
    this.cancel(name);
    const timer = setTimeout(() => {
      this.#running.delete(name);
      this.#fire(name);
    }, ms);
    this.#running.set(name, timer);
  }

  cancel(name: string): void {
    clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.#running.keys()]) this.cancel(name);
  }
}
