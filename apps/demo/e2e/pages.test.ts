import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { refusedRequest } from "./support/complaints.ts";
import { focused, overflow, seriousFindings, tabTo } from "./support/inspect.ts";
import { sees } from "./support/log.ts";
import { useStage } from "./support/stage.ts";

const stage = useStage();

/** Walks through all views of the two pages, and inspects each. */
async function tour(options: object, look: (page: Page, what: string) => Promise<void>): Promise<void> {
  const visitor = await stage.visitor("/", options);
  const agent = await stage.console(options);
  const shop = (what: string) => look(visitor.page, what);
  const desk = (what: string) => look(agent.page, what);

  await visitor.at("cb-launcher").waitFor();
  await shop("home");
  for (const page of ["account", "basket", "products"]) {
    await visitor.page.goto(`${stage.stack.visitor}/${page}.html`);
    await visitor.at("cb-launcher").waitFor();
    await shop(page);
  }
  await visitor.at("shop-add-teapot").click();
  await visitor.page.goto(`${stage.stack.visitor}/basket.html`);
  await visitor.openPanel();
  await shop("basket with a piece, help panel");
  await visitor.at("cb-start").click();
  const code = await visitor.code();
  await sees(visitor.page, "statereceived");
  await shop("waiting for an agent");

  await desk("sign in");
  await agent.signIn("Dana Flores");
  await desk("enter a code");
  await agent.enter("no-such-code");
  await agent.isOut("NoSession");
  await desk("no session");
  await agent.at("ac-dismiss").click();
  await agent.join(code);
  await agent.readsState("basket.items", "1");
  await agent.at("log-expand").first().click();
  await desk("in a session");
  await visitor.isViewedBy("Dana Flores");
  await visitor.at("log-expand").first().click();
  await shop("an agent is there");

  await agent.at("ac-request-rc").click();
  await visitor.at("cb-rc-dialog").waitFor();
  await shop("asked for control");
  await desk("control asked for");
  await visitor.at("cb-rc-accept").click();
  await visitor.at("cb-control").waitFor();
  await agent.hasControl("on");
  await shop("control given");
  await desk("control given");

  await visitor.at("cb-pause").click();
  await visitor.at("cb-pause-message").fill("Just a moment");
  await shop("about to pause");
  await visitor.at("cb-pause-confirm").click();
  await visitor.at("cb-paused").waitFor();
  await agent.at("ac-paused").waitFor();
  await shop("paused");
  await desk("paused");

  await visitor.at("cb-stop").click();
  await visitor.at("cb-ended").waitFor();
  await agent.isOut("VisitorLeft");
  await shop("ended");
  await desk("ended");
}

test("axe finds nothing serious, in light and in dark colours", async () => {
  stage.tolerate(refusedRequest);
  const findings: string[] = [];
  await tour({ colorScheme: "light", reducedMotion: "reduce" }, async (page, what) => {
    for (const found of await seriousFindings(page)) findings.push(`${what}: ${found}`);
    // All else that axe looks at is the same in both.
    await page.emulateMedia({ colorScheme: "dark" });
    for (const found of await seriousFindings(page, ["color-contrast"]))
      findings.push(`${what}, dark: ${found}`);
    await page.emulateMedia({ colorScheme: "light" });
  });
  expect(findings).toEqual([]);
});

test("at a width of 360 pixels nothing has to be scrolled sideways", async () => {
  stage.tolerate(refusedRequest);
  const findings: string[] = [];
  await tour({ viewport: { width: 360, height: 740 } }, async (page, what) => {
    for (const found of await overflow(page)) findings.push(`${what}: ${found}`);
  });
  expect(findings).toEqual([]);
});

test("the panel with its open log leaves the shop's navigation uncovered", async () => {
  const visitor = await stage.visitor("/", { viewport: { width: 1280, height: 800 } });
  await visitor.start();
  const panel = await visitor.at("cb-panel").boundingBox();
  const head = await visitor.page.getByRole("banner").boundingBox();
  expect(panel?.y).toBeGreaterThan(head!.y + head!.height);
});

test("a session is started, joined and controlled with the keyboard alone", async () => {
  const { page: shop } = await stage.visitor();
  const at = (testId: string) => shop.getByTestId(testId);
  await at("cb-launcher").waitFor();
  await tabTo(shop, "cb-launcher");
  await shop.keyboard.press("Enter");
  await tabTo(shop, "cb-log-toggle");
  await shop.keyboard.press("Enter");
  await at("event-log").waitFor();
  await tabTo(shop, "cb-start");
  await shop.keyboard.press("Enter");
  const code = (await at("cb-code").getAttribute("data-code")) ?? "";

  const { page: desk } = await stage.console();
  await desk.getByTestId("ac-name").waitFor();
  await tabTo(desk, "ac-name");
  await desk.keyboard.type("Dana Flores");
  await desk.keyboard.press("Enter");
  await expect.poll(() => focused(desk)).toBe("ac-code");
  await desk.keyboard.type(code);
  await desk.keyboard.press("Enter");
  await desk.getByTestId("ac-session").waitFor();
  await tabTo(desk, "ac-request-rc");
  await desk.keyboard.press("Space");

  // The first focus is on the answer that refuses.
  await at("cb-rc-dialog").waitFor();
  await expect.poll(() => focused(shop)).toBe("cb-rc-decline");
  await shop.keyboard.press("Tab");
  expect(await focused(shop)).toBe("cb-rc-accept");
  await shop.keyboard.press("Enter");
  await sees(shop, "rc", { enabled: true });

  await tabTo(desk, "ac-release");
  await desk.keyboard.press("Enter");
  await sees(shop, "rc", { enabled: false });
  await tabTo(desk, "ac-request-rc");
  await desk.keyboard.press("Enter");
  await at("cb-rc-dialog").waitFor();
  await shop.keyboard.press("Escape");
  await sees(desk, "rcrequest", { response: "declined" });
});
