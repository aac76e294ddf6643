import { messages } from "@tandem/protocol";
import { describe, expect, test } from "vitest";
import { step } from "../src/index.ts";
import { shopPage, withAgent } from "./story.ts";

/** A payload for the commands that need one. */
const payloads: Readonly<Record<string, object>> = {
  reportPage: shopPage,
  reportVisibility: { visibility: "visible" },
  setUserState: { name: "step", value: 1 },
  replyRCRequest: { requestId: "r1", choice: "decline" },
  pauseSession: { pause: false },
  enableRC: { enabled: false },
  reportInput: { active: false },
};

function supported(side: "agent" | "visitor"): string[] {
  return Object.keys(messages[side].commands).filter((name) => {
    const story = withAgent();
    const lines =
      side === "agent" ? story.agent("1", name) : story.visitor("home", name, payloads[name] ?? {});
    return !lines.includes(side === "agent" ? "agent 1 < unsupported" : "visitor < unsupported");
  });
}

describe("the commands of the protocol", () => {
  test("of the agent: these are supported, the others are refused as unsupported", () => {
    expect(supported("agent").sort()).toEqual(["leaveSession", "releaseRC", "requestCE", "requestRC"]);
  });

  test("of the visitor: these are supported, the others are refused as unsupported", () => {
    expect(supported("visitor").sort()).toEqual([
      "enableRC",
      "focusSession",
      "pauseSession",
      "replyRCRequest",
      "reportInput",
      "reportPage",
      "reportVisibility",
      "setUserState",
      "stopSession",
    ]);
  });

  test("an unknown name is unsupported too", () => {
    const story = withAgent();
    for (const name of ["toString", "__proto__", "constructor", "leaveSession"]) {
      expect(story.visitor("home", name)).toEqual(["visitor < unsupported"]);
    }
  });

  test("each gets one outcome, with a sentence if it is refused", () => {
    const story = withAgent();
    const command = { at: 1, type: "command", side: "agent", num: "1", instance: "viewer1" } as const;
    const refused = step(story.state, { ...command, id: "c-1", name: "releaseRC", data: {} });
    expect(refused.outputs).toEqual([
      {
        type: "outcome",
        to: { side: "agent", num: "1", instance: "viewer1" },
        data: {
          command: "c-1",
          status: "refused",
          code: "notallowed",
          detail: "This agent does not have control.",
        },
      },
    ]);
    const done = step(story.state, { ...command, id: "c-2", name: "requestRC", data: {} });
    expect(done.outputs.at(-1)).toMatchObject({ data: { command: "c-2", status: "done" } });
  });
});

describe("a command is sent twice", () => {
  test("its outcome has the sequence number of the first time", () => {
    const story = withAgent();
    const from = { type: "command", side: "agent", num: "1", instance: "viewer1" } as const;
    const command = { ...from, at: 1, id: "c-1", name: "requestRC", data: {} };
    const first = step(story.state, { ...command, after: 7 });
    expect(first.outputs.at(-1)).toMatchObject({ data: { command: "c-1", status: "done", after: 7 } });
    const again = step(first.state, { ...command, after: 9 });
    expect(again.outputs).toEqual([first.outputs.at(-1)]);
    const refused = step(first.state, { ...command, id: "c-2", after: 9 });
    expect(refused.outputs.at(-1)).not.toHaveProperty("data.after");
  });

  test("it has no second effect and the same outcome", () => {
    const story = withAgent();
    story.visitor("home", "setUserState", { name: "step", value: 1 }, "same");
    expect(story.visitor("home", "setUserState", { name: "step", value: 1 }, "same")).toEqual([
      "visitor < done",
    ]);
    story.agent("1", "releaseRC", {}, "early");
    story.visitor("home", "enableRC", { enabled: true });
    expect(story.agent("1", "releaseRC", {}, "early")).toEqual(["agent 1 < notallowed"]);
    expect(story.state.control).toBeDefined();
  });

  test("from another page of the same participant too, but not from another participant", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.opens("help");
    story.visitor("home", "setUserState", { name: "step", value: 1 }, "same");
    expect(story.visitor("help", "setUserState", { name: "step", value: 1 }, "same")).toEqual([
      "visitor < done",
    ]);
    story.agent("1", "requestRC", {}, "same");
    expect(story.agent("2", "requestRC", {}, "same")).toEqual(["agent 2 < notallowed"]);
  });

  test("the end of the session included", () => {
    const story = withAgent();
    story.visitor("home", "stopSession", {}, "stop");
    expect(story.visitor("home", "stopSession", {}, "stop")).toEqual(["visitor < done"]);
    const left = withAgent();
    left.joins("Ada Lund");
    left.agent("2", "leaveSession", {}, "leave");
    expect(left.agent("2", "leaveSession", {}, "leave")).toEqual(["agent 2 < done"]);
  });

  test("a limited number of ids is kept", () => {
    const story = withAgent({ commandIds: 2 });
    for (const id of ["a", "b", "c"]) story.visitor("home", "setUserState", { name: "step", value: 1 }, id);
    expect(story.state.visitor.outcomes.map(({ command }) => command)).toEqual(["b", "c"]);
  });
});

describe("a command from a page that is not connected", () => {
  test("is refused and changes nothing", () => {
    const story = withAgent();
    story.closes("home");
    story.drops("1");
    const before = story.state;
    expect(story.visitor("home", "pauseSession", { pause: true })).toEqual(["visitor < notallowed"]);
    expect(story.visitor("nowhere", "pauseSession", { pause: true })).toEqual(["visitor < notallowed"]);
    expect(story.agent("1", "requestRC")).toEqual(["agent 1 < notallowed"]);
    expect(story.agent("9", "requestRC")).toEqual(["agent 9 < notallowed"]);
    expect(story.state).toBe(before);
  });

  test("is refused from an agent's page that another has replaced", () => {
    const story = withAgent();
    story.connects("1", "viewer1b", { resumed: true });
    expect(story.agent("1", "requestRC")).toEqual(["agent 1 < notallowed"]);
  });
});

describe("a timer", () => {
  test("that is not running is ignored", () => {
    const story = withAgent();
    const before = story.state;
    for (const timer of ["wait", "agent/1", "nonsense", "constructor"]) {
      expect(story.play({ type: "timeout", timer })).toEqual([]);
    }
    expect(story.state).toBe(before);
  });

  test("that expires too early is armed again", () => {
    const story = withAgent();
    story.drops("1");
    story.after(10_000);
    expect(story.play({ type: "timeout", timer: "agent/1" })).toEqual(["timer agent/1 20000"]);
    expect(story.after(20_000)).toContain('agent 1: sessionend {reason:"ConnDrop"}');
  });
});
