import { expect, it, vi } from "vitest";
import { AgentClient, type Message } from "../index.ts";
import { memory } from "../memory.ts";
import { log } from "./index.ts";

it("writes what passes, without any payload", async () => {
  vi.useFakeTimers({ now: new Date("2026-01-02T03:04:05.678Z") });
  const { transport, server } = memory<"agent">();
  const lines: string[] = [];
  const agent = new AgentClient(transport).use(log((line) => lines.push(line)));
  await agent.connect();
  server.emit("userstate", { email: "robin@example.com" });
  agent.raise("connectfailed", { detail: "no route" });
  await agent.navigate({ url: "https://shop.example.com/account" });
  server.answer = () => ({ status: "refused", code: "notpermitted", detail: "secret" });
  await agent.requestRC();
  const at = "2026-01-02T03:04:05.678Z";
  expect(lines).toEqual([
    `${at} in event userstate #1`,
    `${at} local event connectfailed`,
    `${at} out command navigate`,
    `${at} in outcome navigate done`,
    `${at} out command requestRC`,
    `${at} in outcome requestRC refused notpermitted`,
  ]);
  vi.useRealTimers();
});

it("keeps to one line, whatever the wire calls itself", () => {
  const lines: string[] = [];
  const message: Message = {
    direction: "in",
    kind: "event",
    side: "agent",
    time: "now\nlater",
    name: `x y${"z".repeat(1000)}`,
    data: {},
  };
  log((line) => lines.push(line))(message);
  expect(lines).toEqual([`"now\\nlater" in event "x y${"z".repeat(125)}"`]);
});

it("writes to the console when nothing else is said", () => {
  const write = vi.spyOn(console, "log").mockImplementation(() => {});
  log()({ direction: "out", kind: "command", side: "agent", time: "t", name: "requestRC", data: {} });
  expect(write.mock.calls).toEqual([["t out command requestRC"]]);
  write.mockRestore();
});
