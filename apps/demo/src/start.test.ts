import { expect, it, vi } from "vitest";
import { freePort } from "./ports.ts";
import { Problem } from "./problem.ts";
import type { Stack, StackOptions } from "./stack.ts";
import { type Io, main } from "./start.ts";

/** The command with a stack that does nothing, and what it has printed. */
function fake(env: Record<string, string> = {}, failure?: Error) {
  const said: string[] = [];
  const given: StackOptions[] = [];
  const stop = vi.fn(async () => {});
  let lose = () => {};
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const stack: Stack = {
    server: "http://server",
    visitor: "http://shop",
    agent: "http://console",
    stopServer: async () => {},
    restartServer: async () => {},
    onServerLost(lost) {
      lose = lost;
    },
    stop,
  };
  const io: Io = {
    env,
    out: (text) => said.push(text.includes("Tandem is running") ? "(welcome)" : text),
    error: (text) => said.push(`error: ${text}`),
    startStack: async (options) => {
      given.push(options);
      if (failure) throw failure;
      return stack;
    },
    stopAsked: () => asked,
  };
  return { io, said, given, stop, ask: () => ask(), lose: () => lose() };
}

const port = String(await freePort(3));

it("runs until it is stopped, then stops everything and returns 0", async () => {
  const { io, said, stop, ask } = fake({ TANDEM_PORT: port });
  const code = main(io);
  await vi.waitFor(() => expect(said).toEqual(["(welcome)"]));
  expect(stop).not.toHaveBeenCalled();
  ask();
  expect(await code).toBe(0);
  expect(stop).toHaveBeenCalledOnce();
  expect(said).toEqual(["(welcome)", "Stopped."]);
});

it("returns 1 if the session server ends unexpectedly", async () => {
  const { io, said, stop, lose } = fake({ TANDEM_PORT: port });
  const code = main(io);
  await vi.waitFor(() => expect(said).toHaveLength(1));
  lose();
  expect(await code).toBe(1);
  expect(stop).toHaveBeenCalledOnce();
  expect(said[1]).toMatch(/^error: The session server ended unexpectedly\. .*LOG_LEVEL=info/);
});

it("prints one line about a problem that the user can solve", async () => {
  const { io, said } = fake({ TANDEM_PORT: port }, new Problem("Build it first."));
  expect(await main(io)).toBe(1);
  expect(said).toEqual(["error: Build it first."]);
});

it("rethrows an unexpected error", async () => {
  const { io } = fake({ TANDEM_PORT: port }, new TypeError("x is not a function"));
  await expect(main(io)).rejects.toThrow("x is not a function");
});

it("passes variables to the server, and prints no log without LOG_LEVEL", async () => {
  const { io, given, ask } = fake({ TANDEM_PORT: port, TANDEM_GRACE_MS: "500", HOME: "/home/someone" });
  ask();
  await main(io);
  expect(given[0]).toMatchObject({ env: { TANDEM_GRACE_MS: "500" }, log: false });
  expect(given[0]?.env).not.toHaveProperty("HOME");

  const loud = fake({ TANDEM_PORT: port, LOG_LEVEL: "info" });
  loud.ask();
  await main(loud.io);
  expect(loud.given[0]).toMatchObject({ env: { LOG_LEVEL: "info" }, log: true });
});

it("uses three ports, beginning with TANDEM_PORT", async () => {
  const { io, given, ask } = fake({ TANDEM_PORT: port });
  ask();
  await main(io);
  const first = Number(port);
  expect(given[0]?.ports).toEqual({ server: first, visitor: first + 1, agent: first + 2 });
});
