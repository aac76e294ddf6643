/** Runs tasks one after the other, in the order in which they came. A failing task does not stop the rest. */
export class Mailbox {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when every task handed in so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
