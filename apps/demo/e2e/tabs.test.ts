import { expect, test } from "vitest";
import { payloadsOf, sees, seesInOrder } from "./support/log.ts";
import { useStage } from "./support/stage.ts";
import { Visitor } from "./support/visitor.ts";

const stage = useStage();

test("a second tab gets the session, and the first one can have it back", async () => {
  const { visitor: first, agent, code } = await stage.session();
  const second = await stage.tab(first.page.context(), "/products.html");
  await second.openPanel();

  await sees(first.page, "blur");
  await sees(second.page, "focus");
  await first.at("cb-blurred").waitFor();
  expect(await second.code()).toBe(code);
  await sees(agent.page, "navigate", { url: `${stage.stack.visitor}/products.html` });

  await first.at("cb-focus").click();
  await sees(second.page, "blur");
  await seesInOrder(first.page, "blur", "focus");
  await first.at("cb-blurred").waitFor({ state: "detached" });
  await expect.poll(() => agent.at("ac-url").textContent()).toBe(`${stage.stack.visitor}/`);
});

test("when the tab that has the session is closed, the other one gets it", async () => {
  const { visitor: first, agent } = await stage.session();
  const second = await stage.tab(first.page.context(), "/products.html");
  await second.openPanel();
  await sees(first.page, "blur");
  await stage.close(second);

  await seesInOrder(first.page, "blur", "focus");
  await expect.poll(() => agent.at("ac-url").textContent()).toBe(`${stage.stack.visitor}/`);
  expect(await payloadsOf(agent.page, "sessionend")).toEqual([]);
});

test("a tab that was open before offers to take the session over", async () => {
  const first = await stage.visitor();
  const second = await stage.tab(first.page.context(), "/products.html");
  await second.openPanel();
  const code = await first.start();

  await second.at("cb-join").click();
  expect(await second.code()).toBe(code);
  await sees(first.page, "blur");
  await sees(second.page, "focus");
});

test("the agent sees whether the visitor's tab is in front", async () => {
  const context = await stage.window();
  const visitor = await stage.tab(context);
  const code = await visitor.start();
  const agent = await stage.console();
  await agent.signIn("Dana Flores");
  await agent.join(code);
  const isShown = (state: string) =>
    expect.poll(() => agent.at("ac-visibility").getAttribute("data-state")).toBe(state);
  await isShown("visible");

  const other = await context.newPage();
  await other.bringToFront();
  await sees(agent.page, "pagevisibility", { visibility: "hidden" });
  await isShown("hidden");

  await other.close();
  await isShown("visible");
  await visitor.at("cb-stop").click();
  await agent.isOut("VisitorLeft");
});

test("a tab that opens behind the visitor's does not take the session", async () => {
  const context = await stage.window();
  const visitor = await stage.tab(context);
  await visitor.start();

  // Ctrl and a click open a link behind the page.
  const opened = context.waitForEvent("page");
  await visitor.inShop(() => visitor.at("shop-nav-products").click({ modifiers: ["ControlOrMeta"] }));
  const behind = new Visitor(await opened);
  stage.watch("visitor", behind.page);
  await expect.poll(() => behind.at("cb-launcher").getAttribute("data-phase")).toBe("elsewhere");
  expect(await payloadsOf(visitor.page, "blur")).toEqual([]);

  await behind.page.bringToFront();
  await behind.openPanel();
  await sees(behind.page, "focus");
  await sees(visitor.page, "blur");
  await behind.at("cb-stop").click();
  await sees(visitor.page, "sessionend", { reason: "visitor" });
});
