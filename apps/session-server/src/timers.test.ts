import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Timers } from "./timers.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function timers() {
  const fired: string[] = [];
  return { fired, made: new Timers((name) => fired.push(name)) };
}

test("a timer fires once, with its name", () => {
  const { fired, made } = timers();
  made.set("grace", 100);
  vi.advanceTimersByTime(99);
  expect(fired).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(fired).toEqual(["grace"]);
});

test("setting a timer again replaces it", () => {
  const { fired, made } = timers();
  made.set("grace", 100);
  made.set("grace", 300);
  vi.advanceTimersByTime(200);
  expect(fired).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(fired).toEqual(["grace"]);
});

test("a cancelled timer does not fire, the others do", () => {
  const { fired, made } = timers();
  made.set("grace", 100);
  made.set("wait", 100);
  made.cancel("grace");
  vi.advanceTimersByTime(100);
  expect(fired).toEqual(["wait"]);
  made.set("grace", 100);
  made.set("wait", 100);
  made.cancelAll();
  vi.advanceTimersByTime(100);
  expect(fired).toEqual(["wait"]);
});
