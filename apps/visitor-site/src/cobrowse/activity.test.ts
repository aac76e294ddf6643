import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createActivity } from "./activity.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const reports: boolean[] = [];
  const activity = createActivity((active) => reports.push(active));
  let now = 0;
  return {
    reports,
    stop: activity.stop,
    touch: () => activity.touch(now),
    pass: (ms: number) => {
      now += ms;
      vi.advanceTimersByTime(ms);
    },
  };
}

describe("the visitor's own input", () => {
  it("is reported once when it starts and once when it has rested for two seconds", () => {
    const { reports, touch, pass } = watched();
    touch();
    touch();
    pass(1_999);
    expect(reports).toEqual([true]);
    pass(1);
    expect(reports).toEqual([true, false]);
  });

  it("is said again while it goes on, since the session forgets it after three seconds", () => {
    const { reports, touch, pass } = watched();
    for (let n = 0; n < 40; n++) {
      touch();
      pass(100);
    }
    expect(reports).toEqual([true, true, true]);
  });

  it("starts anew after a rest, however short ago the last report was", () => {
    const { reports, touch, pass } = watched();
    touch();
    pass(2_000);
    touch();
    expect(reports).toEqual([true, false, true]);
  });

  it("is not reported any more once control is over", () => {
    const { reports, touch, pass, stop } = watched();
    touch();
    stop();
    pass(5_000);
    expect(reports).toEqual([true]);
  });

  it("is reported at once when control is given again", () => {
    const { reports, touch, stop } = watched();
    touch();
    stop();
    touch();
    expect(reports).toEqual([true, true]);
  });
});
