import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchFor } from "./support/complaints.ts";
import { payloadsOf, rowsOf, sees, seesInOrder } from "./support/log.ts";
import { type Play, productObject } from "./support/product-object.ts";
import { useStage } from "./support/stage.ts";
import { Visitor } from "./support/visitor.ts";

// The same pages and the same widget, with a product's object instead of a session server. Its events are simulated,
// so they do not count as raised for real.

const stage = useStage();
let page: Page;
let visitor: Visitor;
let complaints: string[];

beforeEach(async () => {
  const context = await stage.context();
  await context.addInitScript(productObject);
  page = await context.newPage();
  complaints = [];
  watchFor(page, (text) => complaints.push(text));
  await page.goto(stage.stack.visitor);
  visitor = new Visitor(page);
});

afterEach(async () => {
  const rows = await rowsOf(page);
  expect(rows.filter(({ verdict }) => verdict === "bad")).toEqual([]);
  expect(complaints).toEqual([]);
});

const play = <T>(act: (play: Play) => T): Promise<T> =>
  page.evaluate(`(${act})(globalThis.cobrowse.play)`) as Promise<T>;
const calls = (name: string) =>
  play((each) => each.calls).then((all) => all.filter(([called]) => called === name));

test("a session from the first click to its end", async () => {
  expect(await visitor.start()).toBe("482913");
  await seesInOrder(page, "sessionstarting", "sessionstart", "sessioncontinue", "statereceived");
  expect(await calls("startSession")).toEqual([["startSession", { sessionKey: "GLANCE_KEYTYPE_RANDOM" }]]);
  await expect.poll(() => calls("setUserState")).toContainEqual(["setUserState", "basket.items", 0]);

  await play((each) =>
    each.fire("agents", { count: 1, agentlist: [{ num: "1", role: "agent", name: "Dana Flores" }] }),
  );
  await visitor.isViewedBy("Dana Flores");

  await play((each) => each.ask("rcrequested"));
  await sees(page, "rcrequested", { choices: ["accept", "decline"] });
  await visitor.at("cb-rc-accept").click();
  await visitor.at("cb-control").waitFor();
  await visitor.at("cb-rc-dialog").waitFor({ state: "detached" });
  expect(await calls("accept")).toEqual([["accept"]]);
  expect(await calls("decline")).toEqual([]);

  await visitor.at("cb-control-stop").click();
  await visitor.at("cb-control").waitFor({ state: "detached" });
  expect(await calls("enableRC")).toEqual([["enableRC", false]]);

  await visitor.at("cb-pause").click();
  await visitor.at("cb-pause-message").fill("Just a moment");
  await visitor.at("cb-pause-confirm").click();
  await visitor.at("cb-paused").waitFor();
  await visitor.at("cb-resume").click();
  await visitor.at("cb-paused").waitFor({ state: "detached" });
  expect(await calls("pauseSession")).toEqual([
    ["pauseSession", { pause: true, message: "Just a moment" }],
    ["pauseSession", { pause: false }],
  ]);

  await visitor.at("cb-stop").click();
  await visitor.at("cb-ended").waitFor();
  expect(await payloadsOf(page, "sessionend")).toEqual([{ reason: "visitor" }]);
});

test("a second session, in which the visitor declines", async () => {
  await visitor.start();
  await visitor.at("cb-stop").click();
  await visitor.at("cb-again").click();
  await visitor.at("cb-live").waitFor();
  await play((each) => each.ask("rcrequested"));
  await visitor.at("cb-rc-decline").click();
  await visitor.at("cb-rc-dialog").waitFor({ state: "detached" });
  expect(await calls("decline")).toEqual([["decline"]]);
  expect(await calls("accept")).toEqual([]);
  expect(await calls("startSession")).toHaveLength(2);
});
