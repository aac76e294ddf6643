import { VisitorClient } from "@tandem/client";
import { expect, it, vi } from "vitest";
import { pageSource } from "./page-source.ts";

/** A product's object that records its listeners. */
function product() {
  const handlers = new Map<string, (() => void)[]>();
  return {
    addEventListener: (name: string, handler: () => void) =>
      handlers.set(name, [...(handlers.get(name) ?? []), handler]),
    fire: (name: string) => {
      for (const handler of handlers.get(name) ?? []) handler();
    },
    getKey: vi.fn(() => "482913"),
    inSession: vi.fn(() => false),
    startSession: vi.fn(),
    stopSession: vi.fn(),
  };
}

it("asks the object for a session, and learns its code when it goes on", async () => {
  const object = product();
  const source = pageSource(object);
  const key = vi.fn();
  source.listen({ key, changed: () => {} });
  const { transport, begin } = source.start();
  const client = new VisitorClient(transport);
  await client.connect();
  expect(await begin?.(client)).toMatchObject({ status: "done" });
  expect(object.startSession).toHaveBeenCalledTimes(1);
  expect(key).not.toHaveBeenCalled();
  object.fire("sessioncontinue");
  expect(key.mock.calls).toEqual([["482913"]]);
});

it("goes on with the session that the object is in, without asking for one", () => {
  const object = product();
  const source = pageSource(object);
  expect(source.ongoing()).toBeUndefined();
  object.inSession.mockReturnValue(true);
  expect(source.ongoing()).toMatchObject({ key: "482913" });
  expect(source.ongoing()?.resume().begin).toBeUndefined();
});

it("tells a new session everything about the visitor", () => {
  const source = pageSource(product());
  source.told = { step: 3 };
  source.start();
  expect(source.told).toEqual({});
});

it("ends the object's session when the visitor wants to be out at once, not when it is over anyway", () => {
  const object = product();
  const source = pageSource(object);
  source.forget();
  expect(object.stopSession).not.toHaveBeenCalled();
  source.abandon();
  expect(object.stopSession).toHaveBeenCalledTimes(1);
});
