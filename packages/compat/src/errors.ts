/** A question that this engine cannot answer; its message is the reason shown with "unproven". */
export class Undecided extends Error {
  override name = "Undecided";
}

/** The specification and validators differ about this value, so it proves nothing. */
export class Disputed extends Undecided {
  override name = "Disputed";
}

/** The work allowed for one question is spent. */
export class OverBudget extends Undecided {
  override name = "OverBudget";
}

/** The input is not a JSON Schema that can be read. `pointer` is the position, `message` what was expected. */
export class SchemaError extends Error {
  override name = "SchemaError";
  readonly pointer: string;

  constructor(message: string, pointer = "") {
    super(message);
    this.pointer = pointer;
  }
}

/** A count of steps; deterministic, so that a verdict never depends on the machine's speed. */
export class Budget {
  #left: number;
  total: number;

  constructor(total: number) {
    this.total = total;
    this.#left = total;
  }

  /** Takes the steps if so many are left. */
  has(steps: number): boolean {
    if (steps > this.#left) return false;
    this.#left -= steps;
    return true;
  }

  /** Steps taken since the start or the last refill. */
  get spent(): number {
    return this.total - Math.max(0, this.#left);
  }

  /** @param total another allowance from now on */
  refill(total = this.total): void {
    this.total = total;
    this.#left = this.total;
  }

  spend(steps = 1): void {
    this.#left -= steps;
    if (this.#left < 0)
      throw new OverBudget(`the question is too large for the budget of ${this.total} steps`);
  }
}
