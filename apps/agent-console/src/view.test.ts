import type { AnyEvent } from "@tandem/client";
import { describe, expect, it } from "vitest";
import { announcement } from "./announce.ts";
import { type AgentView, blank, reduce } from "./view.ts";

const event = (name: string, data: object = {}) =>
  ({ known: true, side: "agent", local: false, time: "", name, data }) as AnyEvent<"agent">;
const after = (view: AgentView, ...events: AnyEvent<"agent">[]) => events.reduce(reduce, view);

const dana = { num: "1", role: "agent", name: "Dana Flores" } as const;
const page = {
  url: "https://shop.example.com/basket.html",
  title: "Your basket",
  browser: { name: "Firefox", version: "148.0", platform: "Linux" },
  visitorversion: "1.0.0",
};
const inside = after({ ...blank, phase: "joining" }, event("agents", { count: 1, agentlist: [dana] }));

describe("what the agent sees", () => {
  it("is a session once the service has said who is there", () => {
    expect(inside).toMatchObject({ phase: "inside", count: 1, people: [dana] });
  });

  it("is the visitor's page, whether it is visible, and what the site tells", () => {
    const seen = after(
      inside,
      event("navigate", page),
      event("pagevisibility", { visibility: "hidden" }),
      event("userstate", { "basket.items": 2 }),
    );
    expect(seen).toMatchObject({ page, visibility: "hidden", userState: { "basket.items": 2 } });
  });

  it("is the whole user state of the last event, not a mixture", () => {
    const seen = after(inside, event("userstate", { a: 1 }), event("userstate", { b: 2 }));
    expect(seen.userState).toEqual({ b: 2 });
  });

  it("is a wish for control until there is control", () => {
    const asked: AgentView = { ...inside, wish: "asked" };
    expect(reduce(asked, event("rc", { enabled: true, suspended: false }))).toMatchObject({
      wish: "none",
      control: { enabled: true, suspended: false },
    });
    expect(reduce(asked, event("rc", { enabled: false, suspended: false })).wish).toBe("asked");
  });

  it("is a refusal for want of a privilege, which ends the wish and lasts until control is given", () => {
    const denied = reduce({ ...inside, wish: "asked" }, event("accessdenied", { privilege: "CBGUESTRC" }));
    expect(denied).toMatchObject({ wish: "none", denied: { privilege: "CBGUESTRC" } });
    expect(reduce(denied, event("rc", { enabled: true, suspended: false })).denied).toBeUndefined();
  });

  it("is the pause with the visitor's message, and neither after it", () => {
    const paused = reduce(inside, event("sessionpaused", { paused: true, message: "One moment" }));
    expect(paused).toMatchObject({ paused: true, message: "One moment" });
    const gone = reduce(paused, event("sessionpaused", { paused: false }));
    expect([gone.paused, gone.message]).toEqual([false, undefined]);
  });

  it("is nothing of a session that is over but why", () => {
    const over = after(inside, event("navigate", page), event("sessionend", { reason: "VisitorLeft" }));
    expect(over).toEqual({ ...blank, phase: "over", ending: { event: "sessionend", reason: "VisitorLeft" } });
    expect(reduce(inside, event("connectfailed", { detail: "No answer" })).ending).toEqual({
      event: "connectfailed",
      msg: "No answer",
    });
  });

  it("is not changed by what the console does not know", () => {
    expect(reduce(inside, { ...event("sessionend"), known: false } as AnyEvent<"agent">)).toBe(inside);
    expect(reduce(inside, event("startdocshare"))).toBe(inside);
  });
});

describe("what is announced", () => {
  const said = (...events: AnyEvent<"agent">[]) => announcement(inside, after(inside, ...events));

  it("is each change of a running session", () => {
    expect(said(event("agents", { count: 2 }))).toBe("2 are here.");
    expect(said(event("navigate", page))).toBe("The visitor opened Your basket.");
    expect(said(event("sessionpaused", { paused: true }))).toBe("The visitor paused.");
    expect(said(event("rc", { enabled: true, suspended: false }))).toBe("You have control.");
    expect(announcement(inside, { ...inside, wish: "declined" })).toBe("The visitor declined.");
  });

  it("is a change of visibility, but not the first news of it", () => {
    expect(said(event("pagevisibility", { visibility: "visible" }))).toBe("");
    const seen = reduce(inside, event("pagevisibility", { visibility: "visible" }));
    const hidden = reduce(seen, event("pagevisibility", { visibility: "hidden" }));
    expect(announcement(seen, hidden)).toBe("The visitor looks at something else.");
  });

  it("is the way in and the way out", () => {
    expect(announcement({ ...blank, phase: "joining" }, inside)).toBe("You are in the session.");
    expect(said(event("sessionend", { reason: "VisitorLeft" }))).toBe("Visitor ended the session");
  });

  it("is nothing when nothing changed", () => {
    expect(announcement(inside, inside)).toBe("");
  });
});
