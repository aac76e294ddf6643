import { describe, expect, test } from "vitest";
import { isEnded } from "../src/index.ts";
import { Story, withAgent, withVisitor } from "./story.ts";

describe("the visitor stops", () => {
  test("the session is completed for everyone", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    expect(story.visitor("home", "stopSession")).toEqual([
      "visitor: leavesession",
      'visitor: sessionend {reason:"visitor"}',
      'agent 1: sessionend {reason:"VisitorLeft"}',
      'agent 2: sessionend {reason:"VisitorLeft"}',
      "visitor < done",
      "close visitor over",
      "close agent 1 over",
      "close agent 2 over",
    ]);
    expect(story.state.status).toBe("C");
    expect(isEnded(story.state)).toBe(true);
  });

  test("before an agent connected: status Q", () => {
    const story = withVisitor();
    expect(story.visitor("home", "stopSession")).toContain('visitor: sessionend {reason:"visitor"}');
    expect(story.state.status).toBe("Q");
  });
});

describe("an agent leaves", () => {
  test("the others go on", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    const rest = 'agents {count:1,agentlist:[{num:"2",role:"agent",name:"Ada Lund"}]}';
    expect(story.agent("1", "leaveSession")).toEqual([
      'agent 1: sessionend {reason:"AgentLeft"}',
      `visitor: ${rest}`,
      `agent 2: ${rest}`,
      "agent 1 < done",
      "close agent 1 over",
    ]);
    expect(story.state.status).toBe("A");
  });

  test("the last one ends the session", () => {
    const story = withAgent();
    expect(story.agent("1", "leaveSession")).toEqual([
      'agent 1: sessionend {reason:"AgentLeft"}',
      "visitor: agents {count:0,agentlist:[]}",
      'visitor: sessionend {reason:"agent"}',
      "agent 1 < done",
      "close agent 1 over",
      "close visitor over",
    ]);
    expect(story.state.status).toBe("C");
  });

  test("an agent who is away counts as present, so the other one was not the last", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.drops("2");
    story.agent("1", "leaveSession");
    expect(story.state.status).toBe("A");
  });

  test("before the visitor connects, the session still waits for them", () => {
    const story = new Story();
    story.joins("Kim Park");
    expect(story.agent("1", "leaveSession")).toEqual([
      'agent 1: sessionend {reason:"AgentLeft"}',
      "agent 1 < done",
      "close agent 1 over",
    ]);
    expect(story.state.status).toBe("J");
    expect(story.opens("home")).toContain("visitor/home: sessionstart");
    expect(story.state.status).toBe("W");
  });
});

describe("an agent reloads the page", () => {
  test("they are out and may join again; the session waits", () => {
    const story = withAgent();
    expect(story.connects("1", "viewer1b")).toEqual([
      'agent 1: sessionend {reason:"AgentRefresh"}',
      "visitor: agents {count:0,agentlist:[]}",
      "timer wait 900000",
      "close agent 1 over",
    ]);
    expect(story.state.status).toBe("A");
    expect(story.joins("Kim Park")).toEqual([
      "cancel wait",
      'visitor: agents {count:1,agentlist:[{num:"2",role:"agent",name:"Kim Park"}]}',
      'agent 2: agents {count:1,agentlist:[{num:"2",role:"agent",name:"Kim Park"}]}',
    ]);
  });

  test("also when the old connection disconnected first", () => {
    const story = withAgent();
    story.drops("1");
    expect(story.connects("1", "viewer1b").slice(0, 2)).toEqual([
      'agent 1: sessionend {reason:"AgentRefresh"}',
      "cancel agent/1",
    ]);
  });

  test("before the visitor connects: their deadline stays the same", () => {
    const story = new Story();
    story.joins("Kim Park");
    story.after(60_000);
    expect(story.connects("1", "viewer1b")).toEqual([
      'agent 1: sessionend {reason:"AgentRefresh"}',
      "close agent 1 over",
    ]);
  });

  test("the other agents go on", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    expect(story.connects("1", "viewer1b")).not.toContain("timer wait 900000");
    expect(story.after(3_600_000)).toEqual([]);
  });

  test("a new page that resumes replaces the old one", () => {
    const story = withAgent();
    expect(story.connects("1", "viewer1b", { resumed: true })).toEqual(["close agent 1/viewer1 replaced"]);
    expect(story.drops("1", "viewer1")).toEqual([]);
    story.drops("1", "viewer1b");
    expect(story.connects("1", "viewer1c", { resumed: true })).toEqual(["cancel agent/1"]);
  });
});

describe("an agent's connection breaks", () => {
  test("and comes back: nobody is notified", () => {
    const story = withAgent();
    expect(story.drops("1")).toEqual(["timer agent/1 30000"]);
    story.after(29_999);
    expect(story.connects("1", "viewer1", { resumed: true })).toEqual(["cancel agent/1"]);
    expect(story.after(3_600_000)).toEqual([]);
  });

  test("before they received anything: they are sent the state of the session", () => {
    const story = withAgent();
    story.drops("1");
    expect(story.connects("1").slice(1)).toEqual([
      expect.stringContaining("visitor: agents {count:1"),
      expect.stringContaining("agent 1: agents {count:1"),
    ]);
  });

  test("for good: they are out, and the session waits for another agent", () => {
    const story = withAgent();
    story.drops("1");
    expect(story.after(30_000)).toEqual([
      'agent 1: sessionend {reason:"ConnDrop"}',
      "visitor: agents {count:0,agentlist:[]}",
      "timer wait 900000",
      "close agent 1 over",
    ]);
    expect(story.after(900_000)).toEqual(['visitor: sessionend {reason:"error"}', "close visitor over"]);
    expect(story.state.status).toBe("X");
  });

  test("an agent who is out gets sessionend again on a new page, but not when resuming", () => {
    const story = withAgent();
    story.drops("1");
    story.after(30_000);
    expect(story.connects("1", "viewer1b")).toEqual([
      'agent 1/viewer1b: sessionend {reason:"ConnDrop"}',
      "close agent 1/viewer1b over",
    ]);
    expect(story.connects("1", "viewer1", { resumed: true })).toEqual(["close agent 1/viewer1 over"]);
  });

  test("only the last former agents are kept", () => {
    const story = withAgent({ remembered: 1 });
    for (const name of ["Ada Lund", "Noor Haddad"]) story.joins(name);
    for (const num of ["2", "1"]) story.agent(num, "leaveSession");
    expect(story.connects("1", "again")[0]).toBe('agent 1/again: sessionend {reason:"AgentLeft"}');
    expect(story.connects("2", "again")).toEqual(["close agent 2/again over"]);
  });

  test("and of their outcomes only that of leaveSession", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.agent("2", "releaseRC");
    story.agent("2", "leaveSession", {}, "leave");
    expect(story.state.agents[1]?.outcomes).toEqual([{ command: "leave", status: "done" }]);
  });
});

describe("the visitor's connection breaks", () => {
  test("for good: status X", () => {
    const story = withAgent();
    story.closes("home");
    expect(story.after(29_999)).toEqual([]);
    expect(story.after(1)).toEqual([
      'visitor: sessionend {reason:"error"}',
      `agent 1: sessionend {reason:"VisitorLeft",msg:"The visitor's connection was lost."}`,
      "close visitor over",
      "close agent 1 over",
    ]);
    expect(story.state.status).toBe("X");
  });

  test("before an agent connected: status Q", () => {
    const story = withVisitor();
    story.closes("home");
    expect(story.after(30_000)).toEqual([
      'visitor: sessionend {reason:"error"}',
      "cancel wait",
      "close visitor over",
    ]);
    expect(story.state.status).toBe("Q");
  });

  test("not while another of their pages is connected", () => {
    const story = withAgent();
    story.opens("help");
    story.closes("home");
    expect(story.after(3_600_000)).toEqual([]);
  });
});

describe("nobody comes", () => {
  test("no agent: status T", () => {
    const story = withVisitor();
    expect(story.after(900_000)).toEqual(['visitor: sessionend {reason:"error"}', "close visitor over"]);
    expect(story.state.status).toBe("T");
  });

  test("no visitor: waiting agents get sessionend", () => {
    const story = new Story();
    story.joins("Kim Park");
    expect(story.after(900_000)).toEqual([
      'agent 1: sessionend {reason:"VisitorLeft",msg:"The visitor did not come."}',
      "close visitor over",
      "close agent 1 over",
    ]);
    expect(story.state.status).toBe("E");
  });

  test("an agent who connects in time cancels the timer", () => {
    const story = withVisitor();
    story.after(899_999);
    story.joins("Kim Park");
    expect(story.after(3_600_000)).toEqual([]);
  });
});

describe("a session that is over", () => {
  test("sends sessionend to pages of former participants and closes every connection", () => {
    const story = withAgent();
    story.admits("Ada Lund");
    story.visitor("home", "stopSession");
    const ended = story.state;
    expect(story.opens("home2")).toEqual([
      'visitor/home2: sessionend {reason:"visitor"}',
      "close visitor/home2 over",
    ]);
    expect(story.opens("home", { resumed: true })).toEqual(["close visitor/home over"]);
    expect(story.connects("1", "viewer1b")).toEqual([
      'agent 1/viewer1b: sessionend {reason:"VisitorLeft"}',
      "close agent 1/viewer1b over",
    ]);
    expect(story.connects("2")).toEqual(["close agent 2/viewer2 over"]);
    const stranger = {
      type: "connect",
      side: "visitor",
      num: "3",
      instance: "home",
      resumed: false,
    } as const;
    expect(story.play(stranger)).toEqual(["close visitor/home over"]);
    expect(story.state).toBe(ended);
  });

  test("refuses commands", () => {
    const story = withAgent();
    story.visitor("home", "stopSession");
    const ended = story.state;
    expect(story.visitor("home", "pauseSession", { pause: true })).toEqual(["visitor < notallowed"]);
    expect(story.agent("1", "requestRC")).toEqual(["agent 1 < notallowed"]);
    expect(story.closes("home")).toEqual([]);
    expect(story.drops("1")).toEqual([]);
    expect(story.state).toBe(ended);
  });

  test("has no timers", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    story.joins("Ada Lund");
    story.drops("2");
    story.opens("help");
    expect(story.visitor("home", "stopSession").filter((line) => line.startsWith("cancel"))).toEqual([
      "cancel request",
      "cancel agent/2",
      "cancel focus",
    ]);
    expect(story.after(3_600_000)).toEqual([]);
  });
});
