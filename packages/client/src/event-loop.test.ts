import { expect, it } from "vitest";
import { eventLoop } from "./event-loop.ts";

it("stops listening when the loop is left", async () => {
  let listening: AbortSignal | undefined;
  const loop = eventLoop(
    (emit, signal) => {
      listening = signal;
      emit(1 as never);
    },
    {},
    new AbortController().signal,
  );
  for await (const item of loop) {
    expect(item).toBe(1);
    expect(listening?.aborted).toBe(false);
    break;
  }
  expect(listening?.aborted).toBe(true);
});
