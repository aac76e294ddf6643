/** How long after the last input the visitor counts as resting. Longer than `REPEAT_MS`, so that a new start is said. */
export const IDLE_MS = 2_000;
/** While the visitor goes on, it is said again this often: the session forgets it after three seconds. */
export const REPEAT_MS = 1_500;

/**
 * Turns the stream of input events into few reports: one when the visitor starts, some while it goes on, one
 * when it stops.
 */
export function createActivity(report: (active: boolean) => void) {
  let reportedAt = Number.NEGATIVE_INFINITY;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    /** The visitor did something; `at` in milliseconds. */
    touch(at: number): void {
      clearTimeout(resting);
      resting = setTimeout(() => report(false), IDLE_MS);
      if (at - reportedAt < REPEAT_MS) return;
      reportedAt = at;
      report(true);
    },
    /** Forgets what was, without a report: control is over. */
    stop(): void {
      clearTimeout(resting);
      reportedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
