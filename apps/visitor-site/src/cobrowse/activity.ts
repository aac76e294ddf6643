/** How long after the last input the visitor counts as inactive. Longer than `REPEAT_MS`, so that a new start is reported. */
export const IDLE_MS = 2_000;
/** Interval of repeated reports while the visitor is active: the session expires a report after three seconds. */
export const REPEAT_MS = 1_500;

/**
 * Reduces input events to few reports: one when the visitor becomes active, some while they stay active, one when
 * they stop.
 */
export function createActivity(report: (active: boolean) => void) {
  let reportedAt = Number.NEGATIVE_INFINITY;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    /** An input of the visitor; `at` in milliseconds. */
    touch(at: number): void {
      clearTimeout(resting);
      resting = setTimeout(() => report(false), IDLE_MS);
      if (at - reportedAt < REPEAT_MS) return;
      reportedAt = at;
      report(true);
    },
    /** Resets without a report, because control is over. */
    stop(): void {
      clearTimeout(resting);
      reportedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
