import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { AgentClient, type AgentVocabulary, type Message, VisitorClient } from "../index.ts";
import { memory } from "../memory.ts";
import { agentPersonal, type Masks, mask, visitorPersonal } from "./index.ts";

const event = (name: string, data: unknown): Message => ({
  direction: "in",
  kind: "event",
  side: "agent",
  time: "t",
  name,
  data,
});
const masked = (what: Masks<AgentVocabulary>, name: string, data: unknown) =>
  mask(what)(event(name, data))?.data;

describe("mask", () => {
  it("hides a property from what comes after it, state included, and leaves what was sent as it was", async () => {
    const { transport, server } = memory<"agent">();
    const seen = vi.fn();
    const agent = new AgentClient(transport).use(mask({ navigate: ["url", "/title"] }));
    agent.on("navigate", seen);
    await agent.connect();
    const page = {
      url: "https://shop.example.com/account",
      browser: { name: "Firefox", version: "140", platform: "Linux" },
      visitorversion: "1.0.0",
    };
    server.emit("navigate", page);
    expect(seen.mock.calls[0]?.[0]).toEqual({ ...page, url: "***" });
    expect(agent.state.navigate?.url).toBe("***");
    await agent.navigate({ url: page.url });
    expect(server.commands[0]?.data).toEqual({ url: page.url });
  });

  it.each<[path: `/${string}`, data: unknown, hidden: unknown]>([
    ["/a", { a: 1, b: 2 }, { a: "***", b: 2 }],
    ["/a", { b: 2 }, { b: 2 }],
    ["/a", { a: { b: [1] } }, { a: "***" }],
    ["/a/b", { a: { b: 1, c: 2 } }, { a: { b: "***", c: 2 } }],
    ["/a/b", { a: "text in the place of an object" }, { a: "***" }],
    ["/*", { a: null, b: 2 }, { a: "***", b: "***" }],
    ["/l/*/n", { l: [{ n: 1, m: 2 }, { m: 3 }] }, { l: [{ n: "***", m: 2 }, { m: 3 }] }],
    ["/a~1b/~0", { "a/b": { "~": 1 } }, { "a/b": { "~": "***" } }],
    ["/a", "bare", "***"],
    ["/a", undefined, undefined],
  ])("%s of %j is %j", (path, data, hidden) => {
    expect(masked({ rc: [path] }, "rc", data)).toEqual(hidden);
  });

  it("changes nothing that was given to it, nor any prototype", () => {
    const data = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}');
    const before = JSON.stringify(data);
    expect(JSON.stringify(masked({ rc: ["/*"] }, "rc", data))).toBe(
      '{"__proto__":"***","constructor":"***"}',
    );
    expect(JSON.stringify(data)).toBe(before);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("lets no masked word through, whatever the payload", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(masked({ userstate: ["/*"] }, "userstate", value));
        expect(text).toMatch(/^("\*\*\*"|\[("\*\*\*",?)*\]|\{("(?:[^"\\]|\\.)*":"\*\*\*",?)*\})$/);
      }),
    );
  });

  it("is about the events that it names", () => {
    expect(mask<AgentVocabulary>({ rc: ["enabled"] })(event("navigate", {}))).toBeUndefined();
    expect(mask<AgentVocabulary>({})(event("constructor", {}))).toBeUndefined();
  });
});

describe("what the schemas mark as personal", () => {
  it("is known by event", () => {
    expect(agentPersonal.navigate).toEqual(["/title", "/url"]);
    expect(agentPersonal.agents).toContain("/agentlist/*/name");
    expect(agentPersonal.userstate).toEqual(["/*"]);
    expect(Object.keys(agentPersonal)).not.toContain("rc");
  });

  it("is masked as any other list is, on either side", async () => {
    const { transport, server } = memory<"visitor">();
    const visitor = new VisitorClient(transport).use(mask(visitorPersonal));
    const asked = visitor.waitFor("rcrequested");
    await visitor.connect();
    server.emit("rcrequested", { requestId: "r1", choices: ["accept", "decline"], agentname: "Robin Vale" });
    const { agentname, accept } = await asked;
    expect(agentname).toBe("***");
    await accept();
    expect(server.commands).toMatchObject([{ data: { requestId: "r1", choice: "accept" } }]);
  });
});
