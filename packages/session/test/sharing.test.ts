import { describe, expect, test } from "vitest";
import { shopPage, withAgent, withVisitor } from "./story.ts";

describe("the visitor sets user state", () => {
  test("agents get the whole state", () => {
    const story = withAgent();
    expect(story.visitor("home", "setUserState", { name: "customer", value: "10482" })).toEqual([
      'agent 1: userstate {customer:"10482"}',
      "visitor < done",
    ]);
    expect(story.visitor("home", "setUserState", { name: "step", value: 2 })[0]).toBe(
      'agent 1: userstate {customer:"10482",step:2}',
    );
    expect(story.visitor("home", "setUserState", { name: "customer", value: null })[0]).toBe(
      "agent 1: userstate {customer:null,step:2}",
    );
  });

  test("an agent who joins later gets it too", () => {
    const story = withVisitor();
    story.visitor("home", "setUserState", { name: "step", value: 2 });
    expect(story.joins("Kim Park").at(-1)).toBe("agent 1: userstate {step:2}");
  });

  test("up to a number of names; existing ones can still change", () => {
    const story = withAgent({ userStateNames: 2 });
    story.visitor("home", "setUserState", { name: "a", value: 1 });
    story.visitor("home", "setUserState", { name: "b", value: 1 });
    expect(story.visitor("home", "setUserState", { name: "c", value: 1 })).toEqual(["visitor < notallowed"]);
    expect(story.visitor("home", "setUserState", { name: "b", value: 2 })[0]).toBe(
      "agent 1: userstate {a:1,b:2}",
    );
  });

  test("up to a length", () => {
    const story = withAgent({ userStateSize: 20 });
    expect(story.visitor("home", "setUserState", { name: "note", value: "123456789" })).toContain(
      "visitor < done",
    );
    expect(story.visitor("home", "setUserState", { name: "note", value: "12345678901" })).toEqual([
      "visitor < notallowed",
    ]);
  });

  test("under names such as __proto__", () => {
    const story = withAgent();
    expect(story.visitor("home", "setUserState", { name: "toString", value: "x" })[0]).toBe(
      'agent 1: userstate {toString:"x"}',
    );
  });
});

describe("the visitor pauses the session", () => {
  test("both sides are notified; only agents get the message", () => {
    const story = withAgent();
    expect(story.visitor("home", "pauseSession", { pause: true, message: "Paying now" })).toEqual([
      "visitor: sessionpaused {paused:true}",
      'agent 1: sessionpaused {paused:true,message:"Paying now"}',
      "visitor < done",
    ]);
  });

  test("meanwhile agents see nothing; afterwards they get the current state", () => {
    const story = withAgent();
    story.visitor("home", "pauseSession", { pause: true });
    expect(story.visitor("home", "reportPage", shopPage)).toEqual(["visitor < done"]);
    expect(story.visitor("home", "reportVisibility", { visibility: "hidden" })).toEqual(["visitor < done"]);
    expect(story.visitor("home", "setUserState", { name: "step", value: 3 })).toEqual(["visitor < done"]);
    expect(story.visitor("home", "pauseSession", { pause: false })).toEqual([
      "visitor: sessionpaused {paused:false}",
      "agent 1: sessionpaused {paused:false}",
      expect.stringContaining("agent 1: navigate"),
      'agent 1: pagevisibility {visibility:"hidden"}',
      "agent 1: userstate {step:3}",
      "visitor < done",
    ]);
  });

  test("an agent who joins meanwhile gets the pause and nothing of the page", () => {
    const story = withVisitor();
    story.visitor("home", "reportPage", shopPage);
    story.visitor("home", "setUserState", { name: "step", value: 3 });
    story.visitor("home", "pauseSession", { pause: true, message: "Paying now" });
    expect(story.joins("Kim Park").slice(-2)).toEqual([
      expect.stringContaining("agent 1: agents"),
      'agent 1: sessionpaused {paused:true,message:"Paying now"}',
    ]);
  });

  test("control ends and is not restored", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    expect(story.visitor("home", "pauseSession", { pause: true }).slice(0, 2)).toEqual([
      "agent 1: rc {enabled:false,suspended:false}",
      "visitor: rc {enabled:false}",
    ]);
    expect(story.visitor("home", "pauseSession", { pause: false })).not.toContainEqual(
      expect.stringContaining("rc {"),
    );
  });

  test("an open request counts as declined", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    expect(story.visitor("home", "pauseSession", { pause: true }).slice(0, 3)).toEqual([
      "cancel request",
      'agent 1: rcrequest {response:"declined"}',
      "visitor: rcdeclined",
    ]);
  });

  test("pausing again changes nothing, unless the message differs", () => {
    const story = withAgent();
    expect(story.visitor("home", "pauseSession", { pause: false })).toEqual(["visitor < done"]);
    story.visitor("home", "pauseSession", { pause: true, message: "Paying now" });
    expect(story.visitor("home", "pauseSession", { pause: true, message: "Paying now" })).toEqual([
      "visitor < done",
    ]);
    expect(story.visitor("home", "pauseSession", { pause: true })).toContain(
      "agent 1: sessionpaused {paused:true}",
    );
  });
});
