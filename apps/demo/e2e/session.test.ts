import { connectionClose } from "@tandem/protocol";
import { expect, test } from "vitest";
import { lostConnection, refusedRequest } from "./support/complaints.ts";
import { payloadsOf, sees, seesInOrder } from "./support/log.ts";
import { useStage } from "./support/stage.ts";

const stage = useStage();

test("a visitor starts a session and is shown its one code", async () => {
  const visitor = await stage.visitor();
  const code = await visitor.start();

  expect(code).toMatch(/^\d{6}$/);
  expect(await visitor.at("cb-code").count()).toBe(1);
  const { page } = visitor;
  await seesInOrder(page, "sessionstarting", "sessionstart", "sessioncontinue", "statereceived");
  await sees(page, "connection", { status: "ok" });
  await sees(page, "agents", { count: 0 });
});

test("an agent joins with the code, and each side sees the other", async () => {
  const { visitor, agent } = await stage.session("Dana Flores");

  await sees(visitor.page, "agents", { count: 1 });
  await agent.isWith("Dana Flores");
  await sees(agent.page, "agents", { count: 1 });
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/` });
  await sees(agent.page, "pagevisibility", { visibility: "visible" });
  expect(await agent.at("ac-title").textContent()).toBe("Kilnfold — stoneware for every day");
  expect(await agent.at("ac-browser").textContent()).toMatch(/^Chrome \d+/);
});

test("the session goes on over the pages of the shop and over a reload", async () => {
  const { visitor, agent, code } = await stage.session();

  await visitor.goTo("products");
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/products.html` });
  await visitor.page.reload();
  await expect.poll(async () => (await payloadsOf(visitor.page, "statereceived")).length).toBe(3);

  expect(await visitor.code()).toBe(code);
  await visitor.isViewedBy("Dana Flores");
  expect(await payloadsOf(visitor.page, "sessionstart")).toHaveLength(1);
  expect(await payloadsOf(visitor.page, "sessioncontinue")).toHaveLength(3);
  expect(await payloadsOf(visitor.page, "blur")).toEqual([]);
  await expect.poll(async () => (await payloadsOf(agent.page, "navigate")).length).toBe(3);
  expect(await agent.at("ac-url").textContent()).toBe(`${stage.stack.visitor}/products.html`);
  expect(await payloadsOf(agent.page, "sessionend")).toEqual([]);
});

test("the agent reads what the shop says about its visitor", async () => {
  const { visitor, agent } = await stage.session();
  await agent.readsState("basket.items", "0");

  await visitor.goTo("products");
  await visitor.inShop(() => visitor.at("shop-add-mug").click());
  await agent.readsState("basket.items", "1");
  await agent.readsState("basket.total", "€29.90");
  await sees(agent.page, "userstate", {
    "basket.items": 1,
    "basket.total": "€29.90",
    "member.level": "guest",
  });
});

test("while the visitor pauses, the agent reads the message and sees no other page", async () => {
  const { visitor, agent } = await stage.session();
  await visitor.at("cb-pause").click();
  await visitor.at("cb-pause-message").fill("I look for my card");
  await visitor.at("cb-pause-confirm").click();

  await sees(visitor.page, "sessionpaused", { paused: true });
  await sees(agent.page, "sessionpaused", { paused: true, message: "I look for my card" });
  expect(await agent.at("ac-pause-message").textContent()).toBe("I look for my card");
  expect(await agent.at("ac-request-rc").isDisabled()).toBe(true);

  await visitor.goTo("account");
  await expect.poll(async () => (await payloadsOf(visitor.page, "statereceived")).length).toBe(2);
  await visitor.at("cb-paused").waitFor();
  await visitor.at("cb-resume").click();
  await agent.at("ac-paused").waitFor({ state: "detached" });
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/account.html` });
  await seesInOrder(agent.page, "sessionpaused", "sessionpaused", "navigate");
});

test("the visitor stops: both sides receive it, and the agent cannot rejoin", async () => {
  const { visitor, agent, code } = await stage.session();
  await visitor.at("cb-stop").click();

  await seesInOrder(visitor.page, "leavesession", "sessionend");
  await sees(visitor.page, "sessionend", { reason: "visitor" });
  expect(await visitor.at("cb-ended").getAttribute("data-reason")).toBe("visitor");
  await sees(agent.page, "sessionend", { reason: "VisitorLeft" });
  await agent.isOut("VisitorLeft");

  stage.tolerate(refusedRequest);
  await agent.at("ac-dismiss").click();
  await agent.enter(code);
  await agent.isOut("NoSession");
});

test("the last agent leaves: the session is over for the visitor, too", async () => {
  const { visitor, agent } = await stage.session();
  await agent.at("ac-leave").click();

  await sees(agent.page, "sessionend", { reason: "AgentLeft" });
  await agent.isOut("AgentLeft");
  await sees(visitor.page, "sessionend", { reason: "agent" });
  expect(await visitor.at("cb-ended").getAttribute("data-reason")).toBe("agent");
});

test("an agent who reloads the console is out, and may join again", async () => {
  const { visitor, agent, code } = await stage.session();
  await agent.page.reload();

  await sees(agent.page, "sessionend", { reason: "AgentRefresh" });
  await agent.isOut("AgentRefresh");
  await visitor.isViewedBy();
  await agent.at("ac-join-again").click();
  await agent.at("ac-session").waitFor();
  await visitor.isViewedBy("Dana Flores");
  expect(await visitor.code()).toBe(code);
});

test("two agents see one another, and one goes on when the other leaves", async () => {
  const { visitor, agent, code } = await stage.session("Dana Flores");
  const second = await stage.console();
  await second.signIn("Emre Aksoy");
  await second.join(code);

  await visitor.isViewedBy("Dana Flores", "Emre Aksoy");
  for (const each of [agent, second]) {
    await each.isWith("Dana Flores", "Emre Aksoy");
    await sees(each.page, "agents", { count: 2 });
  }
  // The second agent receives the current state, and no earlier events.
  expect(await payloadsOf(second.page, "navigate")).toHaveLength(1);

  await agent.at("ac-leave").click();
  await agent.isOut("AgentLeft");
  await second.isWith("Emre Aksoy");
  await visitor.isViewedBy("Emre Aksoy");
  expect(await payloadsOf(visitor.page, "sessionend")).toEqual([]);
});

test("a session that a restarted server does not know is over for both sides", async () => {
  stage.tolerate(lostConnection);
  const { visitor, agent } = await stage.session();
  await stage.stack.restartServer();

  await agent.isOut("ConnDrop");
  const { title, description } = connectionClose.gone;
  expect(await agent.at("ac-over").textContent()).toContain(`${title}. ${description}`);
  await sees(visitor.page, "sessionend", { reason: "error" });
});

test("a wrong code finds no session", async () => {
  stage.tolerate(refusedRequest);
  const agent = await stage.console();
  await agent.signIn("Dana Flores");
  await agent.enter("no-such-code");

  await sees(agent.page, "sessionend", { reason: "NoSession" });
  await agent.isOut("NoSession");
  expect(await agent.at("ac-join-again").isVisible()).toBe(true);
});

test("the log is filtered, counted and copied as JSON", async () => {
  const context = await stage.context({ permissions: ["clipboard-read", "clipboard-write"] });
  const visitor = await stage.tab(context);
  await visitor.start();
  const { page } = visitor;
  await sees(page, "statereceived");

  await visitor.at("log-name").selectOption("event:statereceived");
  await expect.poll(() => visitor.at("log-row").count()).toBe(1);
  await visitor.at("log-copy").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("statereceived");
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({
    kind: "event",
    side: "visitor",
    name: "statereceived",
    verdict: { status: "ok" },
  });

  await visitor.at("log-filter").fill("no line says this");
  await visitor.at("log-empty").waitFor();
  expect(await visitor.at("log-count").textContent()).toMatch(/^0 of \d+$/);
});
