import { describe, expect, test } from "vitest";
import { admit, connections, create, defaultLimits } from "../src/index.ts";
import { Story, withAgent, withVisitor } from "./story.ts";

describe("a session is created", () => {
  test("in status J, as plain JSON, with the time by which its visitor has to connect", () => {
    const state = create({ id: "s1", key: "482913", start: { name: "Robin Vale" }, at: 5_000 });
    expect(state).toMatchObject({ id: "s1", key: "482913", status: "J", timers: { wait: 905_000 } });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  test("with these default limits", () => {
    expect(defaultLimits).toEqual({
      waitMs: 900_000,
      graceMs: 30_000,
      requestMs: 60_000,
      inputMs: 3_000,
      focusMs: 2_000,
      participants: 10,
      remembered: 32,
      pages: 8,
      commandIds: 256,
      userStateNames: 64,
      userStateSize: 16_384,
    });
    expect(create({ id: "s1", key: "1", start: {}, limits: { graceMs: 7 }, at: 0 }).limits).toEqual({
      ...defaultLimits,
      graceMs: 7,
    });
  });

  test("and fails if the visitor does not connect in time", () => {
    const story = new Story();
    expect(story.after(900_000)).toEqual(["close visitor over"]);
    expect(story.state.status).toBe("E");
  });
});

describe("the visitor's first page", () => {
  test("starts the session, which waits for an agent", () => {
    const story = new Story();
    expect(story.opens("home")).toEqual([
      "visitor/home: sessionstart",
      "timer wait 900000",
      "visitor/home: sessioncontinue",
      "visitor/home: agents {count:0,agentlist:[]}",
      "visitor/home: statereceived",
    ]);
    expect(story.state.status).toBe("W");
  });

  test("activates the session at once if an agent is already connected", () => {
    const story = new Story();
    expect(story.joins("Kim Park")).toEqual([
      'agent 1: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim Park"}]}',
    ]);
    expect(story.state.status).toBe("J");
    expect(story.opens("home")).toEqual([
      "visitor/home: sessionstart",
      "cancel wait",
      "visitor/home: sessioncontinue",
      'visitor/home: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim Park"}]}',
      "visitor/home: statereceived",
    ]);
    expect(story.state.status).toBe("A");
  });

  test("must have the visitor's number, 0", () => {
    const story = new Story();
    const stranger = {
      type: "connect",
      side: "visitor",
      num: "1",
      instance: "home",
      resumed: false,
    } as const;
    expect(story.play(stranger)).toEqual(["close visitor/home over"]);
    expect(story.state.status).toBe("J");
  });
});

describe("an agent is admitted", () => {
  test("under a number that is never reused", () => {
    const story = withVisitor();
    expect(story.admits("Kim Park")).toBe("1");
    expect(story.admits("Ada Lund")).toBe("2");
    story.connects("1");
    story.connects("2");
    story.agent("1", "leaveSession");
    expect(story.admits("Kim Park")).toBe("3");
  });

  test("without taking part before they connect", () => {
    const story = withVisitor();
    const before = story.state;
    story.admits("Kim Park");
    expect(story.state.status).toBe("W");
    expect({ ...story.state, agents: [], nextNum: 1 }).toEqual(before);
  });

  test("with a name no longer than the protocol allows, counted in characters", () => {
    const story = withVisitor();
    story.admits("🦉".repeat(64));
    expect(story.state.agents[0]?.profile.name).toBe("🦉".repeat(63));
  });

  test("unless all seats are taken", () => {
    const story = withVisitor({ participants: 2 });
    story.joins("Kim Park");
    story.joins("Ada Lund");
    expect(admit(story.state, { role: "agent", privileges: [] })).toEqual({ refused: "full" });
    story.drops("2");
    expect(admit(story.state, { role: "agent", privileges: [] })).toEqual({ refused: "full" });
    story.agent("1", "leaveSession");
    expect(admit(story.state, { role: "agent", privileges: [] })).toMatchObject({ num: "3" });
  });

  test("in the place of one who never connected, when the session is full", () => {
    const story = withVisitor({ participants: 2 });
    story.joins("Kim Park");
    story.admits("Ada Lund");
    expect(story.admits("Noor Haddad")).toBe("3");
    expect(story.connects("2")).toEqual(["close agent 2/viewer2 over"]);
    expect(story.connects("3")).toContainEqual(expect.stringContaining("agent 3: agents {count:2"));
  });

  test("unless all numbers of the protocol have been used", () => {
    const state = { ...withVisitor().state, nextNum: 9999 };
    const last = admit(state, { role: "agent", privileges: [] });
    expect(last).toMatchObject({ num: "9999" });
    expect("state" in last && admit(last.state, { role: "agent", privileges: [] })).toEqual({
      refused: "full",
    });
  });

  test("unless the session is over", () => {
    const story = withVisitor();
    story.visitor("home", "stopSession");
    expect(admit(story.state, { role: "agent", privileges: [] })).toEqual({ refused: "over" });
  });
});

describe("an agent connects", () => {
  test("everyone is sent the list of agents, and the session is active", () => {
    const story = withVisitor();
    expect(story.joins("Kim Park")).toEqual([
      "cancel wait",
      'visitor: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim Park"}]}',
      'agent 1: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim Park"}]}',
    ]);
    expect(story.state.status).toBe("A");
    const both = '{count:2,agentlist:[{num:"1",role:"agent",name:"Kim Park"},{num:"2",role:"guest"}]}';
    const num = story.admits(undefined, { role: "guest" });
    expect(story.connects(num)).toEqual([
      `visitor: agents ${both}`,
      `agent 1: agents ${both}`,
      `agent 2: agents ${both}`,
    ]);
  });

  test("the profile in the current token replaces the one of the admission", () => {
    const story = withVisitor();
    const num = story.admits("Kim Park");
    const profile = { name: "Kim P.", role: "agent", privileges: [] } as const;
    const lines = story.play({
      type: "connect",
      side: "agent",
      num,
      instance: "viewer1",
      resumed: false,
      profile,
    });
    expect(lines).toContain('agent 1: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim P."}]}');
    expect(story.agent(num, "requestRC")).toContain("agent 1 < notpermitted");
  });

  test("an agent who was not admitted is closed", () => {
    const story = withVisitor();
    expect(story.connects("7")).toEqual(["close agent 7/viewer7 over"]);
    expect(story.state.status).toBe("W");
  });
});

describe("a shell that restarts", () => {
  test("reads from the state which connections it had and which timers run", () => {
    const story = withAgent();
    story.opens("help");
    story.closes("home");
    story.joins("Ada Lund");
    story.drops("2");
    expect(connections(story.state)).toEqual([
      { side: "visitor", num: "0", instance: "help" },
      { side: "agent", num: "1", instance: "viewer1" },
    ]);
    expect(story.state.timers).toEqual({ "agent/2": 1_030_000 });
  });
});
