/** A rate that allows bursts: every take costs one token, and tokens come back evenly up to the burst. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  /** @param now milliseconds, never going back. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#burst = rate.burst;
    this.#perSecond = rate.perSecond;
    this.#now = now;
    this.#tokens = rate.burst;
    this.#at = now();
  }

  /** Takes a token. `false`: none was left. */
  take(): boolean {
    const now = this.#now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

export interface Rate {
  burst: number;
  perSecond: number;
}
