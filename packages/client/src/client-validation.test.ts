import { agentRcEvent, agentSessionendEvent } from "@tandem/server-validator/agent";
import { describe, expect, it, vi } from "vitest";
import { AgentClient, type ClientOptions } from "./index.ts";
import { memory } from "./memory.ts";

/** A client that checks payloads, and all that it says of them. */
async function checked(validate: ClientOptions<"agent">["validate"]) {
  const { transport, server } = memory<"agent">();
  const agent = new AgentClient(transport, { validate });
  const errors: unknown[] = [];
  agent.onHandlerError = (error, context) => errors.push([error, context]);
  const named = vi.fn();
  agent.on("rc", named);
  agent.on("pagevisibility", named);
  const wildcard: unknown[] = [];
  agent.on("*", ({ known, name, data }) => wildcard.push({ known, name, data }));
  await agent.connect();
  return { agent, server, errors, named, wildcard };
}

describe("a payload that its check refuses", () => {
  it("is reported with the issues, and delivered as unknown", async () => {
    const { agent, server, errors, named, wildcard } = await checked({ rc: agentRcEvent });
    const wrong = { enabled: "yes", suspended: false };
    server.emitRaw("rc", wrong);
    expect(errors).toEqual([
      [
        expect.objectContaining({
          name: "ClientError",
          code: "invalid",
          message: "The payload of rc failed its validator.",
          cause: [expect.objectContaining({ path: ["enabled"] })],
        }),
        { in: "validation", name: "rc" },
      ],
    ]);
    expect(named).not.toHaveBeenCalled();
    expect(wildcard).toEqual([{ known: false, name: "rc", data: wrong }]);
    expect(agent.state).toEqual({});
  });

  it("leaves the state as it was, which ends with the session all the same", async () => {
    const { agent, server } = await checked({ rc: agentRcEvent, sessionend: agentSessionendEvent });
    server.emit("rc", { enabled: true, suspended: false });
    server.emitRaw("rc", { enabled: true });
    expect(agent.state.rc).toEqual({ enabled: true, suspended: false });
    server.emitRaw("sessionend", { reason: 7 });
    expect(agent.state).toEqual({});
  });

  it("is no answer to a command", async () => {
    const refusing = { "~standard": { version: 1, validate: () => ({ issues: [] }) } } as const;
    const { agent, server } = await checked({ rcrequest: refusing });
    const answer = agent.requestRC({ timeout: 20 });
    server.emit("rcrequest", { response: "accepted" });
    await expect(answer).rejects.toMatchObject({ code: "timeout" });
  });
});

it("a payload that passes is as without a check, in the canonical form", async () => {
  const seen = vi.fn((value: unknown) => ({ value: { ...(value as object), more: true } }));
  const { server, errors, wildcard } = await checked({
    rc: agentRcEvent,
    pagevisibility: { "~standard": { version: 1, validate: seen } },
  });
  server.emit("rc", { enabled: true, suspended: false });
  server.emitRaw("pagevisibility", "hidden");
  expect(seen.mock.calls).toEqual([[{ visibility: "hidden" }]]);
  expect(wildcard).toEqual([
    { known: true, name: "rc", data: { enabled: true, suspended: false } },
    { known: true, name: "pagevisibility", data: { visibility: "hidden" } },
  ]);
  expect(errors).toEqual([]);
});

it.each<[what: string, validate: () => object, cause: unknown]>([
  [
    "throws",
    () => {
      throw new Error("broken");
    },
    new Error("broken"),
  ],
  ["answers later", async () => ({ value: {} }), undefined],
])("a check that %s refuses, and stops nothing", async (_, validate, cause) => {
  const { server, errors, named } = await checked({ rc: { "~standard": { version: 1, validate } } });
  server.emit("rc", { enabled: true, suspended: false });
  server.emit("pagevisibility", { visibility: "hidden" });
  expect(errors).toMatchObject([[{ code: "invalid" }, { in: "validation" }]]);
  expect((errors as [[Error]])[0][0].cause).toEqual(cause);
  expect(named.mock.calls.map(([data]) => data)).toEqual([{ visibility: "hidden" }]);
});
