import { visitorRcEvent } from "@tandem/server-validator/visitor";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageObject, type Style } from "../test/support/page-object.ts";
import { AgentClient, VisitorClient } from "./index.ts";
import { pageSdk } from "./page-sdk.ts";

const METHODS =
  "enableRC pauseSession setUserState smallVideo largeVideo setVideoBgFilterActive startSession startVideo stopSession viewXLS sendDocument".split(
    " ",
  );
const AGENT_METHODS =
  "requestRC enableAccessibility setVideoSize stopVisitorsScreenshare pauseAgentVideo navigate agentDownloaded leaveSession".split(
    " ",
  );

let object: PageObject;
let visitor: VisitorClient;
let faults: unknown[];

beforeEach(async () => {
  object = new PageObject("data", METHODS);
  faults = [];
  visitor = visitorOn(object);
  await visitor.connect();
});

function visitorOn(on: PageObject): VisitorClient {
  const client = new VisitorClient(pageSdk(on));
  client.onHandlerError = (error) => faults.push(error);
  return client;
}

describe.each<Style>(["data", "name, data", "all"])(
  "an object that calls its handlers with (%s)",
  (style) => {
    it("is received with and without a payload, in its older forms too", async () => {
      const page = new PageObject(style);
      const agent = new AgentClient(pageSdk(page));
      const seen: unknown[] = [];
      agent.on("*", ({ name, data }) => seen.push([name, data]));
      await agent.connect();
      page.emit("startdocshare");
      page.emit("pagevisibility", "hidden");
      page.emit("rc", { enabled: true });
      expect(seen).toEqual([
        ["startdocshare", {}],
        ["pagevisibility", { visibility: "hidden" }],
        ["rc", { enabled: true, suspended: false }],
      ]);
      await agent.close();
      page.emit("startdocshare");
      expect(seen).toHaveLength(3);
    });
  },
);

describe("a command becomes a call", () => {
  const agentObject = new PageObject("data", AGENT_METHODS);
  const agent = new AgentClient(pageSdk(agentObject));

  it.each<[what: string, give: () => Promise<unknown>, method: string, args: unknown[]]>([
    ["with a bare value", () => visitor.enableRC({ enabled: false }), "enableRC", [false]],
    [
      "with values in their order",
      () => visitor.setUserState({ value: 3, name: "step" }),
      "setUserState",
      ["step", 3],
    ],
    [
      "with one object",
      () => visitor.pauseSession({ pause: true, message: "m" }),
      "pauseSession",
      [{ pause: true, message: "m" }],
    ],
    ["with nothing", () => visitor.stopSession(), "stopSession", []],
    ["of another name", () => visitor.setVideoBgFilter({ enabled: true }), "setVideoBgFilterActive", [true]],
    ["whose name says the value", () => visitor.setVideoSize({ size: "small" }), "smallVideo", []],
    [
      "whose name says the kind",
      () => visitor.viewDocument({ type: "XLS", document: { name: "a.xls" } }),
      "viewXLS",
      [{ name: "a.xls" }],
    ],
    ["without what was left out", () => visitor.startVideo(), "startVideo", []],
    [
      "with the key of a session that has none",
      () => visitor.startSession(),
      "startSession",
      [{ sessionKey: "GLANCE_KEYTYPE_RANDOM" }],
    ],
    [
      "with the key that was given",
      () => visitor.startSession({ sessionKey: "k-1" }),
      "startSession",
      [{ sessionKey: "k-1" }],
    ],
  ])("%s", async (_, give, method, args) => {
    expect(await give()).toMatchObject({ status: "done" });
    expect(object.calls).toEqual([{ method, args }]);
  });

  it.each<[give: () => Promise<unknown>, method: string, args: unknown[]]>([
    [() => agent.enableAccessibility({ enabled: true }), "enableAccessibility", [true]],
    [() => agent.setVideoSize({ size: "small" }), "setVideoSize", ["small"]],
    [() => agent.stopVisitorScreenshare(), "stopVisitorsScreenshare", []],
    [() => agent.pauseAgentVideo({ paused: true }), "pauseAgentVideo", []],
    [() => agent.navigate({ url: "b" }), "navigate", [{ url: "b" }]],
    [() => agent.downloadDocument({ name: "a.pdf" }), "agentDownloaded", [{ name: "a.pdf" }]],
  ])("on the agent's side: %s", async (give, method, args) => {
    await agent.connect();
    agentObject.calls.length = 0;
    expect(await give()).toMatchObject({ status: "done" });
    expect(agentObject.calls).toEqual([{ method, args }]);
  });

  it("of this object, with a copy of what was given", async () => {
    const seen: unknown[] = [];
    const settings = { video: "small" as const };
    Object.assign(object, {
      startVideo(this: unknown, given: { video: string }) {
        seen.push(this);
        given.video = "large";
      },
    });
    await visitor.startVideo({ settings });
    expect(seen).toEqual([object]);
    expect(settings).toEqual({ video: "small" });
  });

  it("that is awaited", async () => {
    let end = () => {};
    object.gives = () => new Promise<void>((resolve) => (end = resolve));
    const settled = vi.fn();
    const stopping = visitor.stopSession().then(settled);
    await expect.poll(() => object.calls).toHaveLength(1);
    expect(settled).not.toHaveBeenCalled();
    end();
    await stopping;
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ status: "done" }));
  });
});

describe("a command that is not done", () => {
  const refused = (code: string, detail?: string) =>
    expect.objectContaining({ status: "refused", code, ...(detail && { detail }) });

  it("for want of a method, in the field or on this object", async () => {
    expect(await visitor.focusSession()).toEqual(refused("unsupported"));
    expect(await visitor.stopVideo()).toEqual(refused("unsupported"));
    // The method of this name takes a file, which no message carries.
    expect(await visitor.sendDocument({ name: "a.pdf", type: "PDF", size: 1 })).toEqual(
      refused("unsupported"),
    );
    expect(object.calls).toEqual([]);
  });

  it("for a value that the object has no method for", async () => {
    const page = new PageObject("data", AGENT_METHODS);
    const agent = new AgentClient(pageSdk(page));
    await agent.connect();
    expect(await agent.pauseAgentVideo({ paused: false })).toEqual(refused("unsupported"));
    expect(await agent.command("setVideoSize", { size: "constructor" } as never)).toMatchObject({
      status: "done",
    });
    expect(await visitor.command("setVideoSize", { size: "constructor" } as never)).toEqual(
      refused("unsupported"),
    );
    expect(page.calls).toEqual([{ method: "setVideoSize", args: ["constructor"] }]);
  });

  it("because the method says no", async () => {
    object.gives = () => false;
    expect(await visitor.setUserState({ name: "step", value: 1 })).toEqual(refused("notallowed"));
    expect(await visitor.enableRC({ enabled: false })).toMatchObject({ status: "done" });
  });

  it.each<[what: string, thrown: unknown, detail: string]>([
    ["an error", new Error("no session"), "no session"],
    ["a text", "no session", "no session"],
    ["nothing", undefined, "undefined"],
    ["what is too long", new Error("x".repeat(1000)), "x".repeat(500)],
  ])("because the method throws %s, or its promise rejects with it", async (_, thrown, detail) => {
    object.gives = () => {
      throw thrown;
    };
    expect(await visitor.stopSession()).toEqual(refused("notallowed", detail));
    object.gives = () => Promise.reject(thrown);
    expect(await visitor.stopSession()).toEqual(refused("notallowed", detail));
  });

  it("because the method throws what cannot be read", async () => {
    const thrown = {
      get message() {
        throw new Error("hidden");
      },
    };
    object.gives = () => {
      throw thrown;
    };
    expect(await visitor.stopSession()).toMatchObject({ status: "refused", code: "notallowed" });
  });
});

it("leaves to the object what its own script reports", async () => {
  const reportVisibility = vi.fn();
  Object.assign(object, { reportVisibility });
  expect(await visitor.reportVisibility({ visibility: "hidden" })).toMatchObject({ status: "done" });
  expect(reportVisibility).not.toHaveBeenCalled();
});

describe("what stands already", () => {
  it("is asked for when it opens", async () => {
    const page = new PageObject();
    page.remembered.set("pagevisibility", "hidden").set("rc", { enabled: true }).set("navigate", undefined);
    const agent = new AgentClient(pageSdk(page));
    await agent.connect();
    expect(agent.state).toEqual({
      pagevisibility: { visibility: "hidden" },
      rc: { enabled: true, suspended: false },
    });
  });

  it("is done without where the object cannot say yet", async () => {
    const page = new PageObject();
    page.getSessionState = () => {
      throw new Error("not before statereceived");
    };
    const agent = new AgentClient(pageSdk(page));
    await agent.connect();
    expect(agent.state).toEqual({});
  });
});

describe("the end", () => {
  it("comes with sessionend, also from within a handler, and lets go of the object", async () => {
    const seen: string[] = [];
    visitor.on("*", ({ name }) => seen.push(name));
    visitor.on("leavesession", () => object.emit("sessionend", { reason: "visitor" }));
    object.emit("leavesession");
    object.emit("sessionstart");
    expect(await visitor.closed).toMatchObject({ code: "over" });
    expect(seen).toEqual(["leavesession", "sessionend"]);
    expect(object.listeners).toBe(0);
  });

  it("comes at once for an object that takes no listeners", async () => {
    const page = new PageObject();
    page.addEventListener = () => {
      throw new Error("not loaded");
    };
    const other = visitorOn(page);
    await expect(other.connect()).rejects.toThrow("not loaded");
    expect(await other.closed).toMatchObject({ code: "closed" });
  });

  it("by close takes the listeners away and forgets the questions", async () => {
    const asked = visitor.waitFor("rcrequested");
    object.ask("rcrequested", ["accept", "decline"]);
    const { accept } = await asked;
    await visitor.close();
    expect(object.listeners).toBe(0);
    await expect(accept()).rejects.toMatchObject({ code: "closed" });
    expect(object.calls).toEqual([]);
  });

  it("by close is quiet where listeners cannot be taken away", async () => {
    object.removeEventListener = () => {
      throw new Error("no");
    };
    await visitor.close();
    const handler = vi.fn();
    visitor.on("sessionstart", handler);
    object.emit("sessionstart");
    expect(handler).not.toHaveBeenCalled();
  });
});

describe("the object is kept apart from", () => {
  it("what handlers, middleware and hooks of the page throw", () => {
    const fail = () => {
      throw new Error("ours");
    };
    visitor.on("rc", fail);
    visitor.use(fail);
    visitor.onHandlerError = fail;
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => object.emit("rc", { enabled: true })).not.toThrow();
    vi.restoreAllMocks();
  });

  it("a payload that its schema refuses is reported, and delivered as unknown", async () => {
    const page = new PageObject();
    const checked = new VisitorClient(pageSdk(page), { validate: { rc: visitorRcEvent } });
    const errors: unknown[] = [];
    checked.onHandlerError = (error) => errors.push(error);
    const named = vi.fn();
    checked.on("rc", named);
    const seen: unknown[] = [];
    checked.on("*", ({ known, name, data }) => seen.push({ known, name, data }));
    await checked.connect();
    expect(() => page.emit("rc", { enabled: "yes" })).not.toThrow();
    expect(errors).toMatchObject([{ code: "invalid" }]);
    expect(named).not.toHaveBeenCalled();
    expect(seen).toEqual([{ known: false, name: "rc", data: { enabled: "yes" } }]);
  });

  it("what the page does to a payload", async () => {
    const payload = { enabled: true, more: { deep: [1] } };
    visitor.on("rc", (data) => Object.assign((data as unknown as typeof payload).more, { deep: [] }));
    object.emit("rc", payload);
    expect(payload).toEqual({ enabled: true, more: { deep: [1] } });
  });
});

it("keeps the order of an object that emits while it emits", () => {
  const seen: string[] = [];
  object.addEventListener("rc", () => object.emit("blur"));
  visitor.on("*", ({ name }) => {
    seen.push(name);
    if (name === "rc") object.emit("focus");
  });
  object.emit("rc", { enabled: true });
  expect(seen).toEqual(["rc", "focus", "blur"]);
});

it("does not let an event's name reach into what every object has", async () => {
  const page = new PageObject("all");
  const other = visitorOn(page);
  const seen: unknown[] = [];
  other.on("*", ({ known, name }) => seen.push([known, name]));
  await other.connect();
  for (const name of ["__proto__", "constructor", "toString"]) page.emit(name, { accept: () => {} });
  page.emit(7 as never, {});
  expect(seen).toEqual([
    [false, "__proto__"],
    [false, "constructor"],
    [false, "toString"],
  ]);
  expect(faults).toEqual([]);
});

it("reports a payload that it cannot read in full, and delivers the rest", async () => {
  const seen: unknown[] = [];
  visitor.on("rc", (data) => seen.push(data));
  object.emit("rc", {
    enabled: true,
    get trap() {
      throw new Error("hidden");
    },
  });
  expect(seen).toEqual([{ enabled: true }]);
  expect(faults).toMatchObject([
    { code: "malformed", message: "A part of the payload of rc could not be read." },
  ]);
});
