import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, websocket } from "../src/index.ts";
import { SimulatedNetwork } from "./support/simulated-network.ts";

/**
 * The laws of `Transport`, for a network that fails in every way that a network can. Whatever happens, once it
 * works again: each event has been seen once and in order, each command took effect at most once and in order,
 * and exactly once when it has its outcome. A question gets the answer to it, and to no other question.
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
  { weight: 2, arbitrary: fc.record({ do: fc.constant("ask" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("reply" as const),
      response: fc.constantFrom("accepted" as const, "declined" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("cut" as const, "silence" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stall" as const), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("repeat" as const), count: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("outage" as const), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reconnect" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("abandon" as const) }) },
);
const steps = fc.array(step, { maxLength: 40 });
/** Much asking and answering, with little time in between. */
const talk = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: step },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("ask" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("abandon" as const, "cut" as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("reply" as const), response: fc.constant("accepted" as const) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(1_000) }) },
  ),
  { minLength: 20, maxLength: 60 },
);
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
  /** What came of each question, by its number; an answer says to which question it is one. */
  readonly answers = new Map<number, { status: string; data?: object }>();
  readonly #way;
  #commands = 0;
  #questions = 0;
  #abandon = new AbortController();

  constructor(times: readonly number[]) {
    const latency = cycle(times);
    this.network = new SimulatedNetwork(latency);
    this.#way = websocket({
      url: "http://127.0.0.1:1",
      session: "s-1",
      num: "1",
      token: async () => "t",
      maxAttempts: 10_000,
      maxPending: 1000,
      random: () => latency() / 400,
      WebSocket: this.network.WebSocket,
    });
    this.agent = new AgentClient(this.#way);
    this.agent.on("userstate", ({ n }) => this.seen.push(n));
    this.agent.use((message) =>
      message.kind === "command" && message.name === "requestRC"
        ? { ...message, data: { n: ++this.#questions } }
        : undefined,
    );
    this.agent.connect().catch(() => {});
  }

  async take(one: typeof step extends fc.Arbitrary<infer S> ? S : never): Promise<void> {
    const { network } = this;
    if (one.do === "emit") network.emit({ n: network.log.length + 1 });
    if (one.do === "command") this.command();
    if (one.do === "ask") this.ask();
    if (one.do === "reply") network.reply(one.response);
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

  ask(): void {
    const { signal } = this.#abandon;
    const answer = this.agent.requestRC({ signal, timeout: 10_000_000 });
    const n = this.#questions;
    answer.then(
      (result) => this.answers.set(n, result),
      () => this.answers.set(n, { status: signal.aborted ? "abandoned" : "failed" }),
    );
  }

  /** From here on nothing fails. A dead connection shows when it is used, so something has to be sent. */
  async heal(): Promise<void> {
    this.command();
    await vi.advanceTimersByTimeAsync(120_000);
    this.network.reply("declined");
    await vi.advanceTimersByTimeAsync(5_000);
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

        const said = run.network.log.filter(({ name }) => name === "userstate");
        expect(run.seen).toEqual(said.map(({ sequence }) => sequence));

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

  it("a question gets the answer to it, however often it was asked, dropped and asked again", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(talk, latencies, async (script, times) => {
        const run = new Run(times);
        for (const one of script) await run.take(one);
        await run.heal();
        run.ask();
        await vi.advanceTimersByTimeAsync(5_000);
        run.network.reply("accepted");
        await vi.advanceTimersByTimeAsync(5_000);

        const last = run.answers.size;
        expect(run.answers.get(last)?.status).toBe("accepted");
        for (const { name, data } of run.network.log) {
          if (name !== "rcrequest") continue;
          const { n, response } = data as { n: number; response: string };
          const { status, data: answer } = run.answers.get(n)!;
          expect([response, "abandoned"]).toContain(status);
          if (status !== "abandoned") expect(answer).toEqual(data);
          answered += 1;
        }
        void run.agent.close();
        await vi.advanceTimersByTimeAsync(2_000);
      }),
      { numRuns: 200 },
    );
    // The last question of each run has an answer; the law is about the others.
    expect(answered).toBeGreaterThan(220);
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
