import { connected, contenders, emittery, parseAndMitt } from "./contenders.ts";
import { measure, type Task, type Timing, timing } from "./measure.ts";

const operations = 5_000;

/** Raises a batch of events and adds up what the handlers saw of each. */
function batch(name: string, handlers: number, attach: (handler: Counter) => Raise): Task {
  let sum = 0;
  const raise = attach(({ n }) => {
    sum += n;
  });
  return {
    name,
    expected: handlers * operations * 2,
    run() {
      sum = 0;
      for (let i = 0; i < operations; i++) raise({ n: (i & 1) * 2 + 1 });
      return sum;
    },
  };
}

type Counter = (data: { n: number }) => void;
type Raise = (data: { n: number }) => unknown;

/** A function of its own for each: an emitter may keep one of a kind. */
const copies = (handler: Counter, count: number): Counter[] =>
  Array.from({ length: count }, () => (data) => handler(data));

/** From an event to so many handlers of its name. */
export function toHandlers(count: number, rounds: number): Map<string, Timing> {
  const tasks = contenders.map(({ name, named }) =>
    batch(name, count, (handler) => named(copies(handler, count))),
  );
  return measure(tasks, operations, rounds);
}

/** From an event to a handler of all events. */
export function toWildcard(rounds: number): Map<string, Timing> {
  const tasks = contenders.flatMap(({ name, wildcard }) => (wildcard ? batch(name, 1, wildcard) : []));
  return measure(tasks, operations, rounds);
}

/** The one that answers with a promise, one event after the other; not in the alternated rounds of the others. */
export async function toEmittery(count: number, rounds: number): Promise<Timing> {
  let sum = 0;
  const raise = emittery(
    copies(({ n }) => {
      sum += n;
    }, count),
  );
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    sum = 0;
    const start = performance.now();
    for (let i = 0; i < operations; i++) await raise({ n: 1 });
    times.push(((performance.now() - start) * 1e6) / operations);
    if (sum !== count * operations) throw new Error(`emittery: counted ${sum}`);
  }
  return timing(times);
}

const text = (n: number) =>
  JSON.stringify({
    specversion: "1.0",
    id: `s-1/${String(n).padStart(12, "0")}`,
    source: "/sessions/s-1",
    type: "tandem.agent.userstate",
    subject: "s-1",
    time: "2026-01-02T03:04:05.678Z",
    datacontenttype: "application/json",
    dataschema: "https://tandem.example/schemas/v1/agent/events/userstate",
    sequence: String(n).padStart(12, "0"),
    data: { n, page: "basket", total: 12.5 },
  });

/** From the text of a WebSocket message to a handler. */
export async function fromText(rounds: number): Promise<Map<string, Timing>> {
  let seen = 0;
  let next = 0;
  const handler = () => {
    seen++;
  };
  const task = (name: string, receive: (text: string) => void): Task => ({
    name,
    expected: operations,
    run() {
      seen = 0;
      // The texts are made in the time, alike for all: a client reads each place in the log once.
      for (let i = 0; i < operations; i++) receive(text(++next));
      return seen;
    },
  });
  return measure(
    [
      task("making the text alone", () => handler()),
      task("`JSON.parse` and mitt", parseAndMitt(handler)),
      task("ours, on a `websocket`", await connected(handler)),
    ],
    operations,
    rounds,
  );
}

/** Bytes of the heap after each hundred thousand events. */
export async function heap(hundredThousands: number): Promise<number[]> {
  const receive = await connected(() => {});
  const used: number[] = [];
  for (let n = 1; n <= hundredThousands * 100_000; n++) {
    receive(text(n));
    if (n % 100_000 > 0) continue;
    globalThis.gc!();
    used.push(process.memoryUsage().heapUsed);
  }
  return used;
}
