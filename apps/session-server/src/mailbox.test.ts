import { expect, test } from "vitest";
import { Mailbox } from "./mailbox.ts";

/** A task that notes when it begins and ends, and takes several turns of the event loop in between. */
function slow(notes: string[], name: string, turns: number) {
  return async () => {
    notes.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    notes.push(`${name} ends`);
    return name;
  };
}

test("a task begins when the one before it has ended", async () => {
  const mailbox = new Mailbox();
  const notes: string[] = [];
  const results = await Promise.all([mailbox.run(slow(notes, "a", 3)), mailbox.run(slow(notes, "b", 1))]);
  expect(results).toEqual(["a", "b"]);
  expect(notes).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("a failing task fails for its caller alone", async () => {
  const mailbox = new Mailbox();
  const failed = mailbox.run(() => Promise.reject(new Error("disk full")));
  const next = mailbox.run(async () => "done");
  await expect(failed).rejects.toThrow("disk full");
  await expect(next).resolves.toBe("done");
});

test("idle waits for everything that was handed in", async () => {
  const mailbox = new Mailbox();
  const notes: string[] = [];
  void mailbox.run(slow(notes, "a", 2));
  void mailbox.run(slow(notes, "b", 2));
  await mailbox.idle();
  expect(notes.at(-1)).toBe("b ends");
});
