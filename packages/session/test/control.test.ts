import { describe, expect, test } from "vitest";
import { withAgent, withVisitor } from "./story.ts";

const bothOff = ["agent 1: rc {enabled:false,suspended:false}", "visitor: rc {enabled:false}"];

describe("an agent requests control", () => {
  test("the visitor gets a request with an id, two choices and the agent's name", () => {
    const story = withAgent();
    expect(story.agent("1", "requestRC")).toEqual([
      "timer request 60000",
      'visitor: rcrequested {requestId:"r1",choices:["accept","decline"],agentnum:"1",agentname:"Kim Park"}',
      "agent 1 < done",
    ]);
  });

  test("of selective editing: the request says so", () => {
    const story = withAgent();
    expect(story.agent("1", "requestCE")[1]).toContain("selective:true");
  });

  test("the visitor accepts: the agent has control", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    expect(story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "accept" })).toEqual([
      "cancel request",
      'agent 1: rcrequest {response:"accepted"}',
      "agent 1: rc {enabled:true,suspended:false}",
      "visitor: rc {enabled:true}",
      "visitor: rcaccepted",
      "visitor < done",
    ]);
  });

  test("the visitor declines: only the answer follows", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    expect(story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "decline" })).toEqual([
      "cancel request",
      'agent 1: rcrequest {response:"declined"}',
      "visitor: rcdeclined",
      "visitor < done",
    ]);
  });

  test("the visitor does not answer: after a minute it counts as declined", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    expect(story.after(59_999)).toEqual([]);
    expect(story.after(1)).toEqual(['agent 1: rcrequest {response:"declined"}', "visitor: rcdeclined"]);
    expect(story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "accept" })).toEqual([
      "visitor < unknownrequest",
    ]);
  });

  test("an answer counts once, and only for the request it names", () => {
    const story = withAgent();
    story.agent("1", "requestRC");
    expect(story.visitor("home", "replyRCRequest", { requestId: "r2", choice: "accept" })).toEqual([
      "visitor < unknownrequest",
    ]);
    story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "decline" });
    expect(story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "accept" })).toEqual([
      "visitor < unknownrequest",
    ]);
    expect(story.agent("1", "requestRC")[1]).toContain('requestId:"r2"');
  });

  test("there is one request at a time, and none while an agent has control or the session is paused", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.agent("1", "requestRC");
    expect(story.agent("2", "requestRC")).toEqual(["agent 2 < notallowed"]);
    story.visitor("home", "replyRCRequest", { requestId: "r1", choice: "accept" });
    expect(story.agent("2", "requestRC")).toEqual(["agent 2 < notallowed"]);
    story.visitor("home", "pauseSession", { pause: true });
    expect(story.agent("2", "requestRC")).toEqual(["agent 2 < notallowed"]);
    story.visitor("home", "pauseSession", { pause: false });
    expect(story.agent("2", "requestRC")).toContain("agent 2 < done");
  });

  test("it is refused before the visitor connects", () => {
    const story = withVisitor();
    story.joins("Kim Park");
    story.state = { ...story.state, status: "J" };
    expect(story.agent("1", "requestRC")).toEqual(["agent 1 < notallowed"]);
  });

  test.each([
    { command: "requestRC", lacks: "CBGUESTRC", holds: "CBGUESTSE" },
    { command: "requestCE", lacks: "CBGUESTSE", holds: "CBGUESTRC" },
  ])("without the privilege $lacks, $command is refused and the visitor hears nothing", (named) => {
    const story = withVisitor();
    story.joins("Kim Park", { privileges: [named.holds] });
    expect(story.agent("1", named.command)).toEqual([
      `agent 1: accessdenied {rcrequested:true,privilege:"${named.lacks}"}`,
      "agent 1 < notpermitted",
    ]);
  });

  test("the request is withdrawn when that agent is gone, and stays when another one is", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.joins("Noor Haddad");
    story.agent("2", "requestRC");
    story.agent("3", "leaveSession");
    expect(story.state.request).toEqual({ id: "r1", num: "2", selective: false });
    expect(story.agent("2", "leaveSession").slice(0, 3)).toEqual([
      'agent 2: sessionend {reason:"AgentLeft"}',
      "cancel request",
      "visitor: rcdeclined",
    ]);
  });
});

describe("the visitor gives control without a request", () => {
  test("to the only agent", () => {
    const story = withAgent();
    expect(story.visitor("home", "enableRC", { enabled: true })).toEqual([
      "agent 1: rc {enabled:true,suspended:false}",
      "visitor: rc {enabled:true}",
      "visitor < done",
    ]);
    expect(story.visitor("home", "enableRC", { enabled: true })).toEqual(["visitor < done"]);
  });

  test("to the agent who has an open request: that accepts it", () => {
    const story = withAgent();
    story.joins("Ada Lund");
    story.agent("1", "requestRC");
    const lines = story.visitor("home", "enableRC", { enabled: true });
    expect(lines).toContain('agent 1: rcrequest {response:"accepted"}');
    expect(lines).toContain("visitor: rcaccepted");
    expect(story.state.request).toBeUndefined();
  });

  test("not with several agents or none, not while paused, not to an agent without the privilege", () => {
    const alone = withVisitor();
    expect(alone.visitor("home", "enableRC", { enabled: true })).toEqual(["visitor < notallowed"]);
    alone.joins("Kim Park", { privileges: ["CBGUESTSE"] });
    expect(alone.visitor("home", "enableRC", { enabled: true })).toEqual(["visitor < notpermitted"]);

    const story = withAgent();
    story.visitor("home", "pauseSession", { pause: true });
    expect(story.visitor("home", "enableRC", { enabled: true })).toEqual(["visitor < notallowed"]);
    story.visitor("home", "pauseSession", { pause: false });
    story.joins("Ada Lund");
    expect(story.visitor("home", "enableRC", { enabled: true })).toEqual(["visitor < notallowed"]);
  });
});

describe("control ends", () => {
  test("when the visitor takes it back", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    expect(story.visitor("home", "enableRC", { enabled: false })).toEqual([...bothOff, "visitor < done"]);
    expect(story.visitor("home", "enableRC", { enabled: false })).toEqual(["visitor < done"]);
  });

  test("when the agent who has it releases it; another cannot", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.joins("Ada Lund");
    expect(story.agent("2", "releaseRC")).toEqual(["agent 2 < notallowed"]);
    expect(story.agent("1", "releaseRC")).toEqual([
      "agent 1: rc {enabled:false,suspended:false}",
      "agent 2: rc {enabled:false,suspended:false}",
      "visitor: rc {enabled:false}",
      "agent 1 < done",
    ]);
    expect(story.agent("1", "releaseRC")).toEqual(["agent 1 < notallowed"]);
  });

  test("when the agent who has it leaves, but not when another does", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.joins("Ada Lund");
    story.joins("Noor Haddad");
    story.agent("3", "leaveSession");
    expect(story.state.control).toEqual({ num: "1", suspended: false });
    expect(story.agent("1", "leaveSession")).toContain("agent 2: rc {enabled:false,suspended:false}");
    expect(story.state.control).toBeUndefined();
  });

  test("when that agent's connection is lost for good, but not during the grace period", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.drops("1");
    expect(story.after(29_999)).toEqual([]);
    expect(story.after(1)).toContain("visitor: rc {enabled:false}");
  });
});

describe("the visitor uses mouse or keyboard", () => {
  test("control is suspended, and resumes three seconds after the last input", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    expect(story.visitor("home", "reportInput", { active: true })).toEqual([
      "timer input 3000",
      "agent 1: rc {enabled:true,suspended:true}",
      "visitor < done",
    ]);
    story.after(2_000);
    expect(story.visitor("home", "reportInput", { active: true })).toEqual([
      "timer input 3000",
      "visitor < done",
    ]);
    expect(story.after(2_999)).toEqual([]);
    expect(story.after(1)).toEqual(["agent 1: rc {enabled:true,suspended:false}"]);
  });

  test("or resumes as soon as the visitor's page reports the end of the input", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.visitor("home", "reportInput", { active: true });
    expect(story.visitor("home", "reportInput", { active: false })).toEqual([
      "cancel input",
      "agent 1: rc {enabled:true,suspended:false}",
      "visitor < done",
    ]);
    expect(story.visitor("home", "reportInput", { active: false })).toEqual(["visitor < done"]);
  });

  test("an agent who joins meanwhile is sent the suspended state", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.visitor("home", "reportInput", { active: true });
    expect(story.joins("Ada Lund").at(-1)).toBe("agent 2: rc {enabled:true,suspended:true}");
  });

  test("when control ends meanwhile, the timer is cancelled", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.visitor("home", "reportInput", { active: true });
    expect(story.agent("1", "releaseRC")).toEqual(["cancel input", ...bothOff, "agent 1 < done"]);
  });

  test("without control nothing happens", () => {
    const story = withAgent();
    expect(story.visitor("home", "reportInput", { active: true })).toEqual(["visitor < done"]);
  });
});
