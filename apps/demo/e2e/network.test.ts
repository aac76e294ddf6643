import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { lostConnection, refusedRequest } from "./support/complaints.ts";
import { payloadsOf, sees, seesInOrder } from "./support/log.ts";
import { useStage } from "./support/stage.ts";

const folder = await mkdtemp(join(tmpdir(), "tandem-e2e-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const stage = useStage({ env: { TANDEM_DB: join(folder, "sessions.db") } });
/** For tests in which somebody stays away: the server waits only half a second for them. */
const IMPATIENT = { TANDEM_GRACE_MS: "500" };

/** The basket sizes that the agent has received, in order. */
async function basketsTold(agent: Page): Promise<unknown[]> {
  const states = (await payloadsOf(agent, "userstate")) as Record<string, unknown>[];
  const counts = states.map((state) => state["basket.items"]);
  return counts.filter((count, index) => count !== counts[index - 1]);
}

test("the agent's connection breaks and comes back: nothing is lost, nothing comes twice", async () => {
  stage.tolerate(lostConnection);
  const { visitor, agent } = await stage.session();
  await visitor.goTo("products");
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/products.html` });

  stage.lines.agent.cut();
  await agent.at("ac-reconnecting").waitFor();
  await visitor.inShop(async () => {
    for (let pieces = 1; pieces <= 4; pieces++) await visitor.at("shop-add-mug").click();
  });
  await visitor.goTo("account");
  stage.lines.agent.mend();

  await agent.at("ac-reconnecting").waitFor({ state: "detached" });
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/account.html` });
  expect(await basketsTold(agent.page)).toEqual([0, 1, 2, 3, 4]);
  expect(await payloadsOf(agent.page, "navigate")).toHaveLength(3);
  expect(await payloadsOf(agent.page, "agents")).toHaveLength(1);
  expect(await payloadsOf(agent.page, "sessionend")).toEqual([]);
});

test("the visitor's connection breaks and comes back: what happened meanwhile is sent once", async () => {
  stage.tolerate(lostConnection);
  const { visitor, agent } = await stage.session();
  await visitor.goTo("products");
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/products.html` });

  stage.lines.visitor.cut();
  await sees(visitor.page, "connection", { status: "reconnecting" });
  await visitor.at("cb-reconnecting").waitFor();
  await visitor.inShop(async () => {
    for (let pieces = 1; pieces <= 3; pieces++) await visitor.at("shop-add-vase").click();
  });
  await agent.at("ac-request-rc").click();
  stage.lines.visitor.mend();

  await visitor.at("cb-rc-accept").click();
  await agent.hasControl("on");
  await agent.readsState("basket.items", "3");
  expect(await basketsTold(agent.page)).toEqual([0, 1, 2, 3]);
  expect(await payloadsOf(visitor.page, "rcrequested")).toHaveLength(1);
  await seesInOrder(visitor.page, "connection", "connection", "connection");
  expect((await payloadsOf(visitor.page, "connection")).at(-1)).toEqual({ status: "ok" });
});

test("the server is killed and started again: the session goes on from its log", async () => {
  stage.tolerate(lostConnection);
  const { visitor, agent, code } = await stage.session();
  await visitor.goTo("products");
  await agent.at("ac-request-rc").click();
  await visitor.at("cb-rc-accept").click();
  await agent.hasControl("on");
  await stage.stack.stopServer("SIGKILL");
  await visitor.at("cb-reconnecting").waitFor();
  await agent.at("ac-reconnecting").waitFor();
  await visitor.inShop(() => visitor.at("shop-add-bowl").click());
  await stage.stack.restartServer();

  await agent.readsState("basket.items", "1");
  // The visitor has just used the own mouse, which comes before the agent's; then it goes on as before.
  await agent.hasControl("on");
  for (const name of ["rcrequest", "agents"]) expect(await payloadsOf(agent.page, name)).toHaveLength(1);
  expect(await basketsTold(agent.page)).toEqual([0, 1]);
  expect(await visitor.code()).toBe(code);
  await visitor.isViewedBy("Dana Flores");
  // The tokens hold, too: a page that loads now gets in.
  await visitor.goTo("account");
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/account.html` });
});

test("an agent who is away for too long has lost the session, and may join again", async () => {
  stage.tolerate(lostConnection);
  await stage.stack.restartServer(IMPATIENT);
  const { visitor, agent } = await stage.session();
  stage.lines.agent.cut();
  await agent.at("ac-reconnecting").waitFor();
  await visitor.isViewedBy();
  stage.lines.agent.mend();

  await sees(agent.page, "sessionend", { reason: "ConnDrop" });
  await agent.isOut("ConnDrop");
  await agent.at("ac-join-again").click();
  await visitor.isViewedBy("Dana Flores");
});

test("a visitor who is away for too long has ended the session", async () => {
  stage.tolerate(lostConnection);
  const { visitor, agent } = await stage.session();
  stage.lines.visitor.cut();

  await agent.isOut("VisitorLeft");
  stage.lines.visitor.mend();
  await sees(visitor.page, "sessionend", { reason: "error" });
  await stage.stack.restartServer();
});

test("credentials of before a restart with another secret are rejected", async () => {
  stage.tolerate(refusedRequest);
  const agent = await stage.console();
  await agent.signIn("Dana Flores");
  await stage.stack.restartServer({ TANDEM_SECRET: "another secret, of at least thirty-two bytes" });
  await agent.enter("123456");

  await sees(agent.page, "sessionend", { reason: "AuthError" });
  await agent.isOut("AuthError");
  await agent.at("ac-sign-in-again").click();
  await agent.at("ac-sign-in-form").waitFor();
});

test("without an answer from the service, nobody knows whether there is a session", async () => {
  stage.tolerate(lostConnection);
  const agent = await stage.console();
  await agent.signIn("Dana Flores");
  stage.lines.agent.cut();
  await agent.enter("123456");

  await sees(agent.page, "sessionend", { reason: "LookupFailed" });
  await agent.isOut("LookupFailed");
  stage.lines.agent.mend();
});

test("a session cannot start without the service, and can once it is back", async () => {
  stage.tolerate(lostConnection);
  stage.lines.visitor.cut();
  const visitor = await stage.visitor();
  await visitor.openPanel();
  await visitor.at("cb-start").click();

  await seesInOrder(visitor.page, "sessionstarting", "error");
  await sees(visitor.page, "error", { code: "service" });
  expect(await visitor.at("cb-failed").getAttribute("data-code")).toBe("service");
  stage.lines.visitor.mend();
  await visitor.at("cb-retry").click();
  await sees(visitor.page, "statereceived");
});

// A page gives up after twenty tries, which is more than a minute. The page's clock is put forward in these two.
async function hastened(page: Page, until: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(4_000);
      return until();
    })
    .toBe(true);
}

test("the console of an agent that reloads while the service is away cannot connect", async () => {
  stage.tolerate(lostConnection);
  const { agent } = await stage.session();
  stage.lines.agent.cut();
  await stage.installClock(agent.page);
  await agent.page.reload();
  await hastened(agent.page, () => agent.at("ac-over").isVisible());

  await sees(agent.page, "connectfailed");
  await agent.isOut("connectfailed");
  stage.lines.agent.mend();
});

test("a visitor's page that cannot get its connection back says so", async () => {
  stage.tolerate(lostConnection);
  const visitor = await stage.visitor();
  await visitor.start();
  await stage.installClock(visitor.page);
  stage.lines.visitor.cut();
  await hastened(visitor.page, () => visitor.at("cb-failed").isVisible());

  await seesInOrder(visitor.page, "connection", "error", "sessionend");
  await sees(visitor.page, "error", { code: "conndrop" });
  await sees(visitor.page, "sessionend", { reason: "error" });
  stage.lines.visitor.mend();
});
