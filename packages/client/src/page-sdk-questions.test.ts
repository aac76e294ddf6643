import { beforeEach, describe, expect, it } from "vitest";
import { PageObject } from "../test/support/page-object.ts";
import { VisitorClient } from "./index.ts";
import { pageSdk } from "./page-sdk.ts";

let object: PageObject;
let visitor: VisitorClient;
let opened: string[];

beforeEach(async () => {
  object = new PageObject();
  opened = [];
  visitor = new VisitorClient(pageSdk(object, { open: (address) => opened.push(address) }));
  await visitor.connect();
});

describe("a question of a page object", () => {
  it("carries a request id in place of its callbacks, and calls one of them once", async () => {
    const raw: unknown[] = [];
    visitor.use(({ kind, data }) => void (kind === "event" && raw.push(data)));
    const asked = visitor.waitFor("rcrequested");
    object.ask("rcrequested", ["accept", "decline"], { selective: true, agentnum: 1 });
    const { accept, decline, requestId } = await asked;
    expect(raw).toEqual([{ requestId, choices: ["accept", "decline"], selective: true, agentnum: "1" }]);
    expect(requestId).toMatch(/^[A-Za-z0-9_-]{1,36}$/);
    expect(await accept()).toMatchObject({ status: "done" });
    for (const again of [accept, decline])
      expect(await again()).toMatchObject({ status: "refused", code: "unknownrequest" });
    expect(object.calls).toEqual([{ method: "rcrequested.accept", args: [] }]);
  });

  it.each([["confirm"], ["rcrequested"]] as const)(
    "calls nothing for an answer that the object gave no function for: %s",
    async (name) => {
      const asked = visitor.waitFor(name);
      object.ask(name, ["accept"], { url: "r", confirm: "reload" });
      const { choices, decline, accept } = await asked;
      expect(choices).toEqual(["accept", "decline"]);
      expect(await decline()).toMatchObject({ status: "done" });
      expect(await accept()).toMatchObject({ code: "unknownrequest" });
      expect(object.calls).toEqual([]);
    },
  );

  it("gives a callback what it takes", async () => {
    const asked = visitor.waitFor("visitorvideorequested");
    object.ask("visitorvideorequested", ["accept", "decline"]);
    const settings = { video: "small", camerastatus: "available" } as const;
    await (await asked).accept({ settings });
    expect(object.calls).toEqual([{ method: "visitorvideorequested.accept", args: [settings] }]);
  });

  it("of two steps stays open after the first", async () => {
    const asked = visitor.waitFor("docsharerequested");
    object.ask("docsharerequested", ["onpreviewconfirm", "onpreviewcancel", "onconfirm", "oncancel"]);
    const { previewconfirm, confirm, cancel } = await asked;
    for (const answer of [previewconfirm, confirm, cancel])
      expect(await answer()).toMatchObject({ status: "done" });
    for (const answer of [previewconfirm, confirm, cancel])
      expect(await answer()).toMatchObject({ code: "unknownrequest" });
    expect(object.calls.map(({ method }) => method)).toEqual([
      "docsharerequested.onpreviewconfirm",
      "docsharerequested.onconfirm",
      "docsharerequested.oncancel",
    ]);
  });

  it.each<[given: unknown, opens: string[]]>([
    [Promise.resolve("https://shop.example.com/pay?token=1"), ["https://shop.example.com/pay?token=1"]],
    [undefined, []],
    ["javascript:alert('https://shop.example.com')", []],
    ["no address", []],
  ])("whose function returns an address opens it if it is a web address: %s", async (given, opens) => {
    object.gives = () => given;
    const asked = visitor.waitFor("navassistrequested");
    object.ask("navassistrequested", ["accept"], { name: "Pay", url: "https://shop.example.com/pay" });
    expect(await (await asked).accept({ url: "https://shop.example.com/own" })).toMatchObject({
      status: "done",
    });
    // The object's own address counts: its function takes none.
    expect(object.calls).toEqual([{ method: "navassistrequested.accept", args: [] }]);
    expect(opened).toEqual(opens);
  });

  it("whose callback throws is answered, and the answer refused", async () => {
    object.gives = () => {
      throw new Error("too late");
    };
    const asked = visitor.waitFor("rcrequested");
    object.ask("rcrequested", ["accept", "decline"]);
    const { accept } = await asked;
    expect(await accept()).toMatchObject({ status: "refused", code: "notallowed", detail: "too late" });
    expect(await accept()).toMatchObject({ code: "unknownrequest" });
  });

  it("cannot be answered by the command of another", async () => {
    const asked = visitor.waitFor("rcrequested");
    object.ask("rcrequested", ["accept", "decline"]);
    const { requestId } = await asked;
    expect(await visitor.replyConfirm({ requestId, choice: "accept" })).toMatchObject({
      code: "unknownrequest",
    });
    expect(await visitor.replyRCRequest({ requestId, choice: "constructor" as never })).toMatchObject({
      code: "unknownrequest",
    });
    expect(object.calls).toEqual([]);
  });

  it("is given up when a hundred others came after it", async () => {
    const asked: (() => Promise<unknown>)[] = [];
    visitor.on("rcrequested", ({ accept }) => void asked.push(accept));
    for (let i = 0; i < 101; i++) object.ask("rcrequested", ["accept", "decline"]);
    expect(await asked[0]!()).toMatchObject({ code: "unknownrequest" });
    expect(await asked[1]!()).toMatchObject({ status: "done" });
  });
});
