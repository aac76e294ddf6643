import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "./browser.ts";
import { root } from "./checkout.ts";
import { thisMachine } from "./machine.ts";
import { type Stack, startStack } from "./stack.ts";

/** The README's picture: both pages in a session, an agent with remote control, and both event logs. */
const file = join(root, "docs/session.png");
const view = { width: 1060, height: 930 };
const MOST_BYTES = 400_000;

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: view, colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function playSession(browser: Browser, stack: Stack): Promise<{ visitor: Page; agent: Page }> {
  const visitor = await open(browser, `${stack.visitor}/products.html`);
  await visitor.getByTestId("shop-add-teapot").click();
  await visitor.getByTestId("cb-launcher").click();
  await visitor.getByTestId("cb-start").click();
  const code = (await visitor.getByTestId("cb-code").getAttribute("data-code")) ?? "";
  await visitor.getByTestId("cb-log-toggle").click();
  await visitor.evaluate(() => scrollTo(0, 0));

  const agent = await open(browser, stack.agent);
  await agent.getByTestId("ac-name").fill("Dana Flores");
  await agent.getByTestId("ac-sign-in").click();
  await agent.getByTestId("ac-code").fill(code);
  await agent.getByTestId("ac-join").click();
  await agent.getByTestId("ac-request-rc").click();
  await visitor.getByTestId("cb-rc-accept").click();
  await visitor.getByTestId("cb-control").waitFor();
  await agent.locator('[data-testid="ac-control"][data-state="on"]').waitFor();
  return { visitor, agent };
}

/** One picture of two pages side by side. */
async function compose(browser: Browser, pages: readonly Page[]): Promise<void> {
  const pictures = await Promise.all(pages.map((page) => page.screenshot()));
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString("base64")}">`);
  const gap = 20;
  const sheet = await browser.newPage({
    viewport: { width: 2 * view.width + 3 * gap, height: view.height + 2 * gap },
  });
  await sheet.setContent(`<style>
    body { margin: 0; padding: ${gap}px; display: flex; gap: ${gap}px; background: #d9dee7; }
    img { border-radius: 8px; box-shadow: 0 1px 4px #0004; }
  </style>${images.join("")}`);
  await mkdir(dirname(file), { recursive: true });
  await sheet.screenshot({ path: file });
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: browserFlags(),
  chromiumSandbox: !thisMachine.isRoot,
});
// The start command's ports, so that the picture shows the README's addresses.
const stack = await startStack({ ports: { server: 4100, visitor: 4101, agent: 4102 } });
try {
  const { visitor, agent } = await playSession(browser, stack);
  await compose(browser, [visitor, agent]);
} finally {
  await browser.close();
  await stack.stop();
}
const { size } = await stat(file);
console.log(`${file}: ${Math.round(size / 1000)} kB`);
if (size > MOST_BYTES) {
  console.error(`That is more than ${MOST_BYTES / 1000} kB.`);
  process.exitCode = 1;
}
