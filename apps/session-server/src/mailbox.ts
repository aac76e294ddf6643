/** Runs tasks one at a time in order. A task that fails does not stop the others. */
export class Mailbox {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when every task queued so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
