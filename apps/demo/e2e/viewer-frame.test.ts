import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browser } from "./support/pages.ts";

// The transport for a viewer in a frame, between real origins. Only a browser enforces which origin's messages are
// accepted, and which origin receives a command.

const desk = "https://desk.example.com";
const viewer = "https://viewer.example.com";
const stranger = "https://stranger.example.com";

/** A page in a frame that posts an event when it has loaded, and an event for each command that it receives. */
const framed = (enabled: boolean) => `<!doctype html><title>Framed</title><script>
  const say = (name, event) => parent.postMessage({ GlanceEvent: { name, event } }, "*");
  addEventListener("message", ({ data, origin }) => {
    const { func, args } = data.GlanceAgentInvoke;
    say("userstate", { func, args: JSON.stringify(args), origin });
  });
  addEventListener("load", () => say("rc", { enabled: ${enabled} }));
</script>`;

const host = `<!doctype html><title>Desk</title>
<script type="importmap">{ "imports": { "@tandem/protocol": "/protocol/index.js" } }</script>
<iframe id="viewer"></iframe><iframe id="other"></iframe>
<script type="module">
  import { AgentClient } from "/client/index.js";
  import { viewerFrame } from "/client/viewer-frame.js";
  const seen = [];
  const [frame, other] = document.querySelectorAll("iframe");
  const join = () => {
    const agent = new AgentClient(viewerFrame(frame, { origin: "${viewer}" }));
    agent.on("*", ({ name, data }) => seen.push([name, data]));
    return agent;
  };
  Object.assign(globalThis, { seen, frame, other, join });
</script>`;

let page: Page;

beforeEach(async () => {
  const context = await (await browser()).newContext();
  page = await context.newPage();
  await context.route("**/*", async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const [, name, file] = /^\/(client|protocol)\/(.+\.js)$/.exec(pathname) ?? [];
    const body = file
      ? await readFile(new URL(`../../../packages/${name}/dist/${file}`, import.meta.url), "utf8")
      : origin === desk
        ? host
        : framed(origin === viewer);
    await route.fulfill({ body, contentType: file ? "text/javascript" : "text/html" });
  });
  await page.goto(desk);
  await page.waitForFunction("globalThis.join");
});
afterEach(() => page.context().close());

const run = (code: string) => page.evaluate(`(async () => { ${code} })()`);
const seen = () => page.evaluate<[string, object][]>("seen");
const heard = (name: string) =>
  seen().then((all) => all.filter(([one]) => one === name).map(([, data]) => data));

test("only the viewer's messages are accepted, and it receives the commands that waited for it", async () => {
  await run(`
    globalThis.agent = join();
    const early = agent.navigationAssist({ name: "Pay", url: "https://shop.example.com/pay" });
    const connecting = agent.connect();
    other.src = "${stranger}/";
    await new Promise((resolve) => other.addEventListener("load", resolve, { once: true }));
    frame.src = "${viewer}/join";
    await connecting;
    await early;
    await agent.enableAccessibility({ enabled: true });
  `);
  await expect
    .poll(() => heard("userstate"))
    .toEqual([
      {
        func: "navigationAssist",
        args: '[{"name":"Pay","url":"https://shop.example.com/pay"}]',
        origin: desk,
      },
      { func: "enableAccessibility", args: "[true]", origin: desk },
    ]);
  expect(await heard("rc")).toEqual([{ enabled: true, suspended: false }]);
});

test("a viewer that has loaded before is connected at once", async () => {
  await run(`
    frame.src = "${viewer}/join";
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    globalThis.agent = join();
    await agent.connect();
    await agent.enableAccessibility({ enabled: false });
  `);
  await expect
    .poll(() => heard("userstate"))
    .toEqual([{ func: "enableAccessibility", args: "[false]", origin: desk }]);
});

test("another page in the viewer's frame is ignored, and receives no command", async () => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await run(`
    frame.src = "${viewer}/join";
    globalThis.agent = join();
    await agent.connect();
    frame.src = "${stranger}/";
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    await agent.enableAccessibility({ enabled: true });
  `);
  await expect.poll(() => complaints).toEqual([expect.stringContaining(`('${viewer}') does not match`)]);
  expect(await heard("rc")).toEqual([{ enabled: true, suspended: false }]);
  expect(await heard("userstate")).toEqual([]);
});
