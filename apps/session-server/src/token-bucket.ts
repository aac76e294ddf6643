/** A token bucket: each take costs one token, and tokens refill evenly up to the burst. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  /** @param now monotonic clock in milliseconds */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#burst = rate.burst;
    this.#perSecond = rate.perSecond;
    this.#now = now;
    this.#tokens = rate.burst;
    this.#at = now();
  }

  /** Takes a token. Returns false if none is left. */
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
