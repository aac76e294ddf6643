import type { AnyEvent } from "@tandem/client";
import { describe, expect, it } from "vitest";
import { announcement } from "./announce.ts";
import { blank, reduce, spoken, type VisitorView, viewersText } from "./view.ts";

const event = (name: string, data: object = {}) =>
  ({ known: true, side: "visitor", local: false, time: "", name, data }) as AnyEvent<"visitor">;
const after = (view: VisitorView, ...events: AnyEvent<"visitor">[]) => events.reduce(reduce, view);

const dana = { num: "1", role: "agent", name: "Dana Flores" } as const;
const live = after({ ...blank, key: "482913" }, event("sessioncontinue"));
const request = event("rcrequested", {
  requestId: "r1",
  choices: ["accept", "decline"],
  agentname: "Dana Flores",
});

describe("what the visitor sees", () => {
  it("goes from starting to live and keeps the code", () => {
    const starting = reduce(blank, event("sessionstarting"));
    expect(starting.phase).toBe("starting");
    expect(
      after({ ...starting, key: "482913" }, event("sessionstart"), event("sessioncontinue")),
    ).toMatchObject({
      phase: "live",
      key: "482913",
      carrying: true,
    });
  });

  it("on a new page forgets what the page before knew, except the code", () => {
    const controlled = after(live, event("rc", { enabled: true }), event("sessionpaused", { paused: true }));
    expect(reduce(controlled, event("sessioncontinue"))).toEqual(live);
  });

  it("shows who is viewing, named or only counted", () => {
    expect(reduce(live, event("agents", { count: 1, agentlist: [dana] })).viewers).toEqual([dana]);
    expect(reduce(live, event("agents", { count: 2 }))).toMatchObject({ count: 2, viewers: [] });
  });

  it("asks until the question is answered, wherever that happens", () => {
    const asked = reduce(live, request);
    expect(asked.request).toMatchObject({ requestId: "r1" });
    for (const answer of [event("rcaccepted"), event("rcdeclined"), event("rc", { enabled: true })]) {
      expect(reduce(asked, answer).request).toBeUndefined();
    }
    expect(reduce(asked, event("rc", { enabled: false })).request).toBeDefined();
  });

  it("follows pause, control, tab and connection", () => {
    expect(reduce(live, event("sessionpaused", { paused: true })).paused).toBe(true);
    expect(reduce(live, event("rc", { enabled: true })).controlled).toBe(true);
    const blurred = reduce(live, event("blur"));
    expect(blurred.carrying).toBe(false);
    expect(reduce(blurred, event("focus")).carrying).toBe(true);
    const lost = reduce(live, event("connection", { status: "reconnecting" }));
    expect(lost.reconnecting).toBe(true);
    expect(reduce(lost, event("connection", { status: "ok" })).reconnecting).toBe(false);
  });

  it("leaves nothing of a session that has ended but the reason", () => {
    const ended = after(live, event("agents", { count: 1 }), event("sessionend", { reason: "agent" }));
    expect(ended).toEqual({ ...blank, phase: "ended", reason: "agent" });
  });

  it("tells a failure by its error, also when the end follows", () => {
    const error = { code: "conndrop", msg: "Lost." };
    const failed = after(live, event("error", error), event("sessionend", { reason: "error" }));
    expect(failed).toMatchObject({ phase: "failed", error, reason: "error" });
  });

  it("is not changed by what it does not know", () => {
    const unknown = { ...event("sessionend"), known: false } as AnyEvent<"visitor">;
    expect(reduce(live, unknown)).toBe(live);
    expect(reduce(live, event("statereceived"))).toBe(live);
  });
});

describe("words for the visitor", () => {
  it("say who is viewing", () => {
    expect(viewersText({ count: 0, viewers: [] })).toBe("Nobody is viewing yet");
    expect(viewersText({ count: 1, viewers: [dana] })).toBe("Dana Flores is viewing");
    expect(viewersText({ count: 2, viewers: [dana] })).toBe("Dana Flores and 1 other are viewing");
    expect(viewersText({ count: 3, viewers: [dana] })).toBe("Dana Flores and 2 others are viewing");
    expect(viewersText({ count: 1, viewers: [] })).toBe("An agent is viewing");
    expect(viewersText({ count: 2, viewers: [] })).toBe("2 agents are viewing");
  });

  it("group a code of six digits, and no other", () => {
    expect(spoken("482913")).toBe("482 913");
    expect(spoken("customer-77")).toBe("customer-77");
    expect(spoken("4829")).toBe("4829");
  });
});

describe("what is announced", () => {
  it("is the code, figure by figure, once it is there", () => {
    expect(announcement({ ...blank, phase: "starting" }, live)).toContain("4 8 2   9 1 3");
  });

  it("is each change of a running session", () => {
    const said = (...events: AnyEvent<"visitor">[]) => announcement(live, after(live, ...events));
    expect(said(event("agents", { count: 1, agentlist: [dana] }))).toBe("Dana Flores is viewing.");
    expect(said(event("sessionpaused", { paused: true }))).toBe("Sharing is paused.");
    expect(said(event("rc", { enabled: true }))).toBe("An agent can now use this page.");
    expect(said(event("blur"))).toBe("Another tab is shared now.");
    expect(said(event("connection", { status: "reconnecting" }))).toBe("Connection lost, trying again.");
  });

  it("is the end, and why", () => {
    expect(announcement(live, reduce(live, event("sessionend", { reason: "visitor" })))).toBe(
      "Ended by the visitor.",
    );
    const error = { code: "conndrop", msg: "" };
    expect(announcement(live, reduce(live, event("error", error)))).toBe("Connection lost.");
  });

  it("is nothing when nothing changed", () => {
    expect(announcement(live, live)).toBe("");
    expect(announcement(live, reduce(live, request))).toBe("");
  });
});
