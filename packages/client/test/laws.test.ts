import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, websocket } from "../src/index.ts";
import { SimulatedNetwork } from "./support/simulated-network.ts";

/**
 * The laws of `Transport`, for a network that fails in every way that a network can. Whatever happens, once it
 * works again: each event has been seen once and in order, each command took effect at most once and in order,
 * and exactly once when it has its outcome.
 */
beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const ms = fc.integer({ min: 0, max: 12_000 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("emit" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("command" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("cut" as const, "silence" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stall" as const), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("repeat" as const), count: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("outage" as const), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reconnect" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("abandon" as const) }) },
);
const steps = fc.array(step, { maxLength: 40 });
const latencies = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 7 });

function cycle(values: readonly number[]): () => number {
  let next = 0;
  return () => values[next++ % values.length]!;
}

class Run {
  readonly network: SimulatedNetwork;
  readonly agent: AgentClient;
  /** Numbers of the events that a handler saw, in order. */
  readonly seen: unknown[] = [];
  readonly outcomes = new Map<number, "done" | "failed">();
  readonly #way;
  #commands = 0;
  #abandon = new AbortController();

  constructor(times: readonly number[]) {
    const latency = cycle(times);
    this.network = new SimulatedNetwork(latency);
    this.#way = websocket({
      url: "http://127.0.0.1:1",
      session: "s-1",
      num: "1",
      token: async () => "t",
      tries: 10_000,
      queue: 1000,
      random: () => latency() / 400,
      WebSocket: this.network.WebSocket,
    });
    this.agent = new AgentClient(this.#way);
    this.agent.on("userstate", ({ n }) => this.seen.push(n));
    this.agent.connect().catch(() => {});
  }

  async take(one: typeof step extends fc.Arbitrary<infer S> ? S : never): Promise<void> {
    const { network } = this;
    if (one.do === "emit") network.emit({ n: network.log.length + 1 });
    if (one.do === "command") this.command();
    if (one.do === "wait") await vi.advanceTimersByTimeAsync(one.ms);
    if (one.do === "cut") network.cut();
    if (one.do === "silence") network.silence();
    if (one.do === "stall") network.stall(one.ms);
    if (one.do === "repeat") network.repeat(one.count);
    if (one.do === "reconnect") this.#way.reconnect();
    if (one.do === "abandon") {
      this.#abandon.abort();
      this.#abandon = new AbortController();
    }
    if (one.do === "outage") {
      network.down = true;
      network.cut();
      await vi.advanceTimersByTimeAsync(one.ms);
      network.down = false;
    }
  }

  command(): void {
    const n = ++this.#commands;
    this.agent.command("navigate", { url: String(n) }, { signal: this.#abandon.signal }).then(
      () => this.outcomes.set(n, "done"),
      () => this.outcomes.set(n, "failed"),
    );
  }

  /** From here on nothing fails. A dead connection shows when it is used, so something has to be sent. */
  async heal(): Promise<void> {
    this.command();
    await vi.advanceTimersByTimeAsync(120_000);
  }

  effects(): number[] {
    return this.network.effects.map((data) => Number((data as { url: string }).url));
  }
}

describe("whatever the network does", () => {
  it("each event is seen once and in order, each command done at most once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(steps, latencies, async (script, times) => {
        const run = new Run(times);
        for (const one of script) await run.take(one);
        await run.heal();

        expect(run.seen).toEqual(run.network.log.map(({ sequence }) => sequence));

        const effects = run.effects();
        expect(effects).toEqual([...new Set(effects)].sort((a, b) => a - b));
        for (const [n, outcome] of run.outcomes) if (outcome === "done") expect(effects).toContain(n);
        const last = Math.max(...run.outcomes.keys());
        expect(run.outcomes.size).toBe(last);
        expect(run.outcomes.get(last)).toBe("done");
        expect(run.agent.status).toBe("open");

        void run.agent.close();
        await vi.advanceTimersByTimeAsync(2_000);
      }),
      { numRuns: 300 },
    );
  });

  it("close is clean at any moment: nothing is called, kept or tried any more", async () => {
    await fc.assert(
      fc.asyncProperty(steps, latencies, async (script, times) => {
        const run = new Run(times);
        for (const one of script) await run.take(one);
        const seen = run.seen.length;

        const closed = run.agent.close();
        run.network.emit({ n: "late" });
        await vi.advanceTimersByTimeAsync(60_000);
        await closed;

        expect(run.seen).toHaveLength(seen);
        expect(run.network.held).toBe(0);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
