import { expect, test } from "vitest";
import { mayRead } from "./may-read.ts";

const reader = { side: "agent", num: "1", instance: "viewer1" } as const;

test.each([
  { to: { side: "agent" }, may: true },
  { to: { side: "agent", num: "1" }, may: true },
  { to: { side: "agent", num: "1", instance: "viewer1" }, may: true },
  { to: { side: "visitor" }, may: false },
  { to: { side: "visitor", num: "1" }, may: false },
  { to: { side: "agent", num: "2" }, may: false },
  { to: { side: "agent", num: "1", instance: "viewer2" }, may: false },
  { to: { side: "agent", instance: "viewer2" }, may: false },
] as const)("what is addressed to $to may be read by agent 1 on viewer1: $may", ({ to, may }) => {
  expect(mayRead({ to }, reader)).toBe(may);
});
