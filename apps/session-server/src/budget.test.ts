import { expect, test } from "vitest";
import { Budget } from "./budget.ts";

test("messages above the rate are refused, and soon no longer answered at all", () => {
  const budget = new Budget({
    commands: { burst: 2, perSecond: 0 },
    refusals: { burst: 3, perSecond: 0 },
    connects: { burst: 1, perSecond: 0 },
  });
  const judgements = Array.from({ length: 7 }, () => budget.judge());
  expect(judgements).toEqual(["take", "take", "refuse", "refuse", "refuse", "close", "close"]);
});
