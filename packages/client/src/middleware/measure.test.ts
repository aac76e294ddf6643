import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AgentClient } from "../index.ts";
import { type MemoryServer, memory } from "../memory.ts";
import { type Measurement, measure } from "./index.ts";

let agent: AgentClient;
let server: MemoryServer<"agent">;
let reports: Measurement[];

beforeEach(async () => {
  vi.useFakeTimers();
  reports = [];
  const pair = memory<"agent">();
  server = pair.server;
  agent = new AgentClient(pair.transport).use(measure((one) => reports.push(one)));
  await agent.connect();
});

afterEach(() => {
  vi.useRealTimers();
});

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

it("reports how long commands take, also when they overtake one another", async () => {
  server.answer = ({ name }) =>
    name === "navigate" ? later(300, { status: "done" }) : later(100, { status: "refused" });
  void agent.navigate({ url: "https://shop.example.com/a" });
  void agent.releaseRC();
  await vi.advanceTimersByTimeAsync(300);
  expect(reports).toEqual([
    { kind: "command", name: "releaseRC", ms: 100, status: "refused" },
    { kind: "command", name: "navigate", ms: 300, status: "done" },
  ]);
});

it("counts events by name", () => {
  server.emit("rc", { enabled: true, suspended: false });
  server.emit("agents", { count: 1 });
  server.emit("rc", { enabled: false, suspended: false });
  expect(reports).toEqual([
    { kind: "event", name: "rc", count: 1 },
    { kind: "event", name: "agents", count: 1 },
    { kind: "event", name: "rc", count: 2 },
  ]);
});

it("remembers neither endless names nor commands that never had an outcome", () => {
  const watch = measure((one) => reports.push(one));
  const about = { direction: "in", side: "agent", time: "t", data: { status: "done" } } as const;
  for (let n = 0; n < 1500; n++) watch({ ...about, kind: "event", name: `e${n}` });
  expect(reports.at(999)).toEqual({ kind: "event", name: "e999", count: 1 });
  expect(reports.at(-1)).toEqual({ kind: "event", name: "*", count: 500 });
  for (let n = 0; n < 1500; n++) watch({ ...about, kind: "command", name: "c", id: `${n}` });
  reports.length = 0;
  for (let n = 0; n < 1500; n++) watch({ ...about, kind: "outcome", name: "c", id: `${n}` });
  expect(reports).toHaveLength(1000);
});
