import { beforeEach, describe, expect, it, vi } from "vitest";
import { Viewer, viewerOrigin } from "../test/support/viewer.ts";
import { AgentClient } from "./index.ts";
import { type ViewerFrameOptions, viewerFrame } from "./viewer-frame.ts";

let viewer: Viewer;
let seen: unknown[];
let faults: unknown[];

beforeEach(() => {
  viewer = new Viewer();
  seen = [];
  faults = [];
});

function agentOn(origin: ViewerFrameOptions["origin"] = viewerOrigin): AgentClient {
  const agent = new AgentClient(viewerFrame(viewer.frame, { origin, window: viewer.window }));
  agent.onHandlerError = (error) => faults.push(error);
  agent.on("*", ({ name, data }) => seen.push([name, data]));
  return agent;
}

async function connected(origin?: ViewerFrameOptions["origin"]): Promise<AgentClient> {
  viewer.load();
  const agent = agentOn(origin);
  await agent.connect();
  return agent;
}

const rc = { GlanceEvent: { name: "rc", event: { enabled: true } } };

describe("events", () => {
  it("come with and without a payload, known or not", async () => {
    await connected();
    viewer.post(rc);
    viewer.post({ GlanceEvent: { name: "startdocshare" } });
    viewer.post({ GlanceEvent: { name: "brandnew", event: 1 } });
    expect(seen).toEqual([
      ["rc", { enabled: true, suspended: false }],
      ["startdocshare", {}],
      ["brandnew", 1],
    ]);
  });

  it.each<[what: string, from: { origin?: string; source?: unknown }]>([
    ["another origin", { origin: "https://evil.example" }],
    ["an origin that begins alike", { origin: "https://viewer.example.com.evil.example" }],
    ["the same host without encryption", { origin: "http://viewer.example.com" }],
    ["a sandboxed page", { origin: "null" }],
    ["another frame of that origin", { source: new Viewer().contentWindow }],
    ["nowhere", { source: null }],
  ])("from %s are ignored, and not reported", async (_, from) => {
    await connected();
    viewer.post(rc, from);
    viewer.post({ GlanceEvent: { name: 7 } }, from);
    expect(seen).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("without a source are ignored while the frame has no window", async () => {
    await connected();
    Object.assign(viewer.frame, { contentWindow: null });
    viewer.post(rc, { source: null });
    expect(seen).toEqual([]);
  });

  it.each<[what: string, data: unknown]>([
    ["a text", "GlanceEvent"],
    ["nothing", null],
    ["a free message", { GlanceMessage: { messageName: "rc" } }],
    ["what inherits", Object.create(rc)],
  ])("are not %s", async (_, data) => {
    await connected();
    viewer.post(data);
    expect(seen).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each<[what: string, event: unknown]>([
    ["no record", "rc"],
    ["no name", {}],
    ["a name that is no text", { name: { toString: () => "rc" } }],
    ["nothing", null],
  ])("that are malformed are reported: %s", async (_, event) => {
    await connected();
    viewer.post({ GlanceEvent: event });
    expect(seen).toEqual([]);
    expect(faults).toMatchObject([{ code: "malformed" }]);
  });

  it("whose payload holds itself or a prototype are passed on without that", async () => {
    await connected();
    const payload: Record<string, unknown> = JSON.parse('{"step": 3, "__proto__": {"admin": true}}');
    payload.self = payload;
    viewer.emit("userstate", payload);
    expect(seen).toEqual([["userstate", { step: 3 }]]);
    expect(faults).toMatchObject([{ code: "malformed" }]);
    expect((seen as [string, { admin?: unknown }][])[0]![1].admin).toBeUndefined();
  });

  it("do not reach the viewer's side when a handler throws", async () => {
    const agent = await connected();
    agent.on("rc", () => {
      throw new Error("ours");
    });
    viewer.post(rc);
    expect(faults).toMatchObject([{ message: "ours" }]);
  });

  it("end with sessionend", async () => {
    const agent = await connected();
    viewer.emit("sessionend", { reason: "VisitorLeft" });
    viewer.post(rc);
    expect(await agent.closed).toMatchObject({ code: "over" });
    expect(seen).toEqual([["sessionend", { reason: "VisitorLeft" }]]);
  });

  it("end with close", async () => {
    const agent = await connected();
    await agent.close();
    const removed = vi.fn();
    agent.onHandlerError = removed;
    viewer.post({ GlanceEvent: {} });
    expect(removed).not.toHaveBeenCalled();
  });
});

describe("commands", () => {
  it("are posted as methods of the viewer, to its origin", async () => {
    const agent = await connected();
    expect(await agent.enableAccessibility({ enabled: true })).toMatchObject({ status: "done" });
    expect(viewer.posted).toEqual([
      { message: { GlanceAgentInvoke: { func: "enableAccessibility", args: [true] } }, to: viewerOrigin },
    ]);
  });

  it("that the viewer has nothing for are refused", async () => {
    const agent = await connected();
    expect(await agent.releaseRC()).toMatchObject({ status: "refused", code: "unsupported" });
    expect(viewer.posted).toEqual([]);
  });

  it("wait for the frame to load, and so does connect", async () => {
    const agent = agentOn();
    const statuses: string[] = [];
    agent.onStatus = (status) => statuses.push(status);
    const asked = agent.requestDocShare();
    const opening = agent.connect();
    await new Promise((resolve) => setTimeout(resolve));
    expect(viewer.posted).toEqual([]);
    expect(statuses).toEqual(["connecting"]);
    viewer.load();
    await opening;
    expect(await asked).toMatchObject({ status: "done" });
    expect(statuses).toEqual(["connecting", "open"]);
  });

  it("wait for a frame of the page's own origin that loads still", async () => {
    Object.assign(viewer.frame, { contentDocument: { readyState: "interactive", URL: viewer.frame.src } });
    const agent = agentOn();
    const opening = agent.connect();
    await new Promise((resolve) => setTimeout(resolve));
    expect(agent.status).toBe("connecting");
    viewer.load();
    await opening;
  });

  it("are not posted while the frame shows a page of another origin", async () => {
    viewer = new Viewer("https://login.example.com/");
    viewer.load();
    const agent = agentOn();
    const asked = agent.requestDocShare();
    const opening = agent.connect();
    await new Promise((resolve) => setTimeout(resolve));
    expect(viewer.posted).toEqual([]);
    // Signed in, it has gone on to the viewer, which speaks first.
    viewer.post(rc);
    await Promise.all([opening, asked]);
    expect(viewer.posted.map(({ to }) => to)).toEqual([viewerOrigin]);
  });

  it("wait in a queue of forty", async () => {
    const agent = agentOn();
    const waiting = Array.from({ length: 40 }, () => agent.requestDocShare());
    await expect(agent.requestDocShare()).rejects.toMatchObject({ code: "queuefull" });
    viewer.load();
    await agent.connect();
    await Promise.all(waiting);
    expect(viewer.posted).toHaveLength(40);
  });

  it("reject when the frame is gone", async () => {
    const agent = await connected();
    Object.assign(viewer.frame, { contentWindow: null });
    await expect(agent.requestDocShare()).rejects.toMatchObject({ code: "over" });
  });
});

describe("the origin", () => {
  it.each(["*", "null", "", "viewer.example.com", "https://viewer.example.com/", "https://*.example.com/x"])(
    "cannot be %j",
    (origin) => {
      for (const given of [origin, [viewerOrigin, origin]])
        expect(() => viewerFrame(viewer.frame, { origin: given })).toThrow(
          /^origin: expected an origin such as "https:\/\/viewer\.example\.com", got ".*"\. Name the origin of the viewer/,
        );
    },
  );

  it("may be one of several, or one that a function allows", async () => {
    const other = "https://eu.viewer.example.com";
    for (const origin of [[viewerOrigin, other], (from: string) => from.endsWith(".example.com")]) {
      viewer = new Viewer(`${other}/join`);
      seen = [];
      const agent = await connected(origin);
      viewer.post(rc, { origin: other });
      await agent.requestDocShare();
      expect(viewer.posted.map(({ to }) => to)).toEqual([other]);
      viewer.post(rc, { origin: "https://evil.example" });
      viewer.post(rc, { origin: "null" });
      expect(seen).toHaveLength(1);
    }
  });

  it("is never every one, also when a function allows all", async () => {
    viewer = new Viewer("about:blank");
    const agent = agentOn(() => true);
    const opening = agent.connect();
    viewer.load();
    viewer.post(rc, { origin: "null" });
    expect(agent.status).toBe("connecting");
    viewer.post(rc);
    await opening;
    await agent.requestDocShare();
    expect(viewer.posted.map(({ to }) => to)).toEqual([viewerOrigin]);
  });
});
