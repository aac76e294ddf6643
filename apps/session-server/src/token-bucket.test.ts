import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

function bucket(burst: number, perSecond: number) {
  const clock = { now: 0 };
  const made = new TokenBucket({ burst, perSecond }, () => clock.now);
  const takeAll = () => {
    let taken = 0;
    while (made.take()) taken += 1;
    return taken;
  };
  return { clock, made, takeAll };
}

test("a full bucket gives its burst, and then nothing", () => {
  const { takeAll } = bucket(50, 20);
  expect(takeAll()).toBe(50);
  expect(takeAll()).toBe(0);
});

test("tokens come back evenly", () => {
  const { clock, takeAll } = bucket(50, 20);
  takeAll();
  clock.now = 500;
  expect(takeAll()).toBe(10);
  clock.now = 549;
  expect(takeAll()).toBe(0);
  clock.now = 550;
  expect(takeAll()).toBe(1);
});

test("a long rest fills it no further than the burst", () => {
  const { clock, takeAll } = bucket(50, 20);
  takeAll();
  clock.now = 3_600_000;
  expect(takeAll()).toBe(50);
});
