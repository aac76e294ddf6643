import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepToken } from "./keep-token.ts";
import type { Ticket } from "./sessions.ts";

const minute = 60_000;
let stop: AbortController;
let renewed: Ticket[];
let answers: (() => Response)[];
let asked: { at: number; bearer: string | null }[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  stop = new AbortController();
  renewed = [];
  answers = [];
  asked = [];
});

afterEach(() => {
  stop.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function keep(expires: number): () => string {
  return keepToken(
    "http://127.0.0.1:1",
    { session: "s-1", num: "0", token: "t0", expires },
    (ticket) => renewed.push(ticket),
    {
      signal: stop.signal,
      fetch: async (_, init) => {
        asked.push({ at: Date.now() / minute, bearer: new Headers(init?.headers).get("authorization") });
        const answer = answers.shift();
        return answer ? answer() : new Response(null, { status: 503 });
      },
    },
  );
}

const fresh = (token: string, expires: number) => () => Response.json({ token, expires });
const refusal = () => Response.json({ code: "AuthError" }, { status: 401 });

it("renews at two thirds of a short lifetime, and reports it", async () => {
  answers = [fresh("t1", 5 * minute), fresh("t2", 10 * minute)];
  const token = keep(3 * minute);
  expect(token()).toBe("t0");
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(token()).toBe("t1");
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(token()).toBe("t2");
  expect(asked).toEqual([
    { at: 2, bearer: "Bearer t0" },
    { at: 4, bearer: "Bearer t1" },
  ]);
  expect(renewed).toEqual([
    { session: "s-1", num: "0", token: "t1", expires: 5 * minute },
    { session: "s-1", num: "0", token: "t2", expires: 10 * minute },
  ]);
});

it("renews every five minutes a token that seems to live for long: this clock may be slow", async () => {
  answers = [fresh("t1", 600 * minute)];
  keep(600 * minute);
  await vi.advanceTimersByTimeAsync(11 * minute);
  expect(asked.map(({ at }) => at)).toEqual([5, 10]);
});

it("does not ask all the time when a token seems to be dead: this clock may be fast", async () => {
  answers = [fresh("t1", -60 * minute), fresh("t2", -60 * minute)];
  keep(-60 * minute);
  await vi.advanceTimersByTimeAsync(minute);
  expect(asked.map(({ at }) => at)).toEqual([0.5, 1]);
});

it("tries again when the server is not there", async () => {
  const token = keep(3 * minute);
  await vi.advanceTimersByTimeAsync(2.5 * minute);
  answers = [fresh("t1", 20 * minute)];
  await vi.advanceTimersByTimeAsync(minute);
  expect(token()).toBe("t1");
});

it("stops when the server refuses the token", async () => {
  answers = [refusal];
  keep(3 * minute);
  await vi.advanceTimersByTimeAsync(30 * minute);
  expect(asked).toHaveLength(1);
});

it("stops when the session is gone", async () => {
  answers = [() => Response.json({ code: "NoSession" }, { status: 404 })];
  keep(3 * minute);
  await vi.advanceTimersByTimeAsync(30 * minute);
  expect(asked).toHaveLength(1);
});

it("does not ask all the time when the server does not say when a token ends", async () => {
  answers = [fresh("t1", Number.NaN)];
  keep(Number.NaN);
  await vi.advanceTimersByTimeAsync(minute);
  expect(asked.map(({ at }) => at)).toEqual([0.5, 1]);
});

it("stops when the signal aborts", async () => {
  keep(3 * minute);
  stop.abort();
  await vi.advanceTimersByTimeAsync(30 * minute);
  expect(asked).toEqual([]);
});

it("stops during a request when the signal aborts", async () => {
  answers = [
    () => {
      stop.abort();
      return Response.json({ token: "t1", expires: 20 * minute });
    },
  ];
  keep(3 * minute);
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(vi.getTimerCount()).toBe(0);
});
