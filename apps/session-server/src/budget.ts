import type { Limits } from "./options.ts";
import { TokenBucket } from "./token-bucket.ts";

/** The rate limits of one participant. They belong to the participant, so that a new connection does not reset them. */
export class Budget {
  readonly connects: TokenBucket;
  readonly #commands: TokenBucket;
  readonly #refusals: TokenBucket;

  constructor(limits: Pick<Limits, "commands" | "refusals" | "connects">) {
    this.connects = new TokenBucket(limits.connects);
    this.#commands = new TokenBucket(limits.commands);
    this.#refusals = new TokenBucket(limits.refusals);
  }

  /** Decides about one more message: process it, refuse it, or close the connection. */
  judge(): "take" | "refuse" | "close" {
    if (this.#commands.take()) return "take";
    return this.#refusals.take() ? "refuse" : "close";
  }
}
