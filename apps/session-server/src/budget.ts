import type { Limits } from "./options.ts";
import { TokenBucket } from "./token-bucket.ts";

/** What one participant may still do. It belongs to him and not to a connection: a new one is not a new start. */
export class Budget {
  readonly connects: TokenBucket;
  readonly #commands: TokenBucket;
  readonly #refusals: TokenBucket;

  constructor(limits: Pick<Limits, "commands" | "refusals" | "connects">) {
    this.connects = new TokenBucket(limits.connects);
    this.#commands = new TokenBucket(limits.commands);
    this.#refusals = new TokenBucket(limits.refusals);
  }

  /** What to do with one more message: take it up, refuse it, or have no more of this sender. */
  judge(): "take" | "refuse" | "close" {
    if (this.#commands.take()) return "take";
    return this.#refusals.take() ? "refuse" : "close";
  }
}
