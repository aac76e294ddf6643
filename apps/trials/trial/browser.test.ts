import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browserFlags, findBrowser } from "@tandem/demo/browser";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { bundlers, scriptsIn, sizeOf } from "../src/bundles.ts";
import { heard } from "../src/heard.ts";
import { serve } from "../src/serve.ts";

const folder = inject("folder");
const page = { page: heard, live: ["Robin Vale"] };

let browser: Browser;
beforeAll(async () => {
  const executablePath = await findBrowser();
  const chromiumSandbox = process.getuid?.() !== 0;
  browser = await chromium.launch({ executablePath, args: browserFlags(), chromiumSandbox });
});
afterAll(() => browser?.close());

/**
 * Opens a page and waits until its title is `done`.
 *
 * @param root the folder that is served
 * @param inline the inline script that the policy allows
 * @returns the lines that the page has written, and all errors of the page and the browser
 */
async function open(root: string, path: string, done: string, inline?: string) {
  const site = await serve(root, inline);
  onTestFinished(() => site.close());
  const tab = await browser.newPage();
  onTestFinished(() => tab.close());
  const complaints: string[] = [];
  tab.on("pageerror", ({ message }) => complaints.push(message));
  tab.on("console", (message) => complaints.push(message.text()));
  await tab.goto(`${site.url}${path}?server=${site.server}`);
  // If the page fails, its errors say more than a timeout.
  await tab.waitForFunction((title) => document.title === title, done, { timeout: 30_000 }).catch(() => {});
  const text = await tab.evaluate(() => document.body.textContent.trim());
  const said: unknown[] = text.split("\n").map((line) => (line ? JSON.parse(line) : line));
  return { said, complaints: [...complaints, ...site.violations] };
}

it("runs from a script tag with an import map, without a bundler", async () => {
  const scripts = Object.entries(inject("entries")).filter(([, file]) => file.endsWith(".js"));
  const imports = Object.fromEntries(scripts.map(([entry, file]) => [entry, `/${file}`]));
  const map = JSON.stringify({ imports });
  const html = `<!doctype html><title>trial</title><script type="importmap">${map}</script>
<script type="module" src="/page.js"></script>`;
  await writeFile(join(folder, "plain.html"), html);
  expect(await open(folder, "/plain.html", "done", map)).toEqual({ said: [page], complaints: [] });
});

describe.each(Object.entries(bundlers))("built by %s", (name, build) => {
  let built: string;
  beforeAll(async () => {
    built = await build(folder);
  });

  it("needs nothing but a browser", async () => {
    const scripts = await scriptsIn(built);
    expect(scripts.length).toBeGreaterThanOrEqual(2);
    for (const [file, text] of scripts) {
      console.log(`${name}: ${sizeOf(file, text)}`);
      expect(text, file).not.toMatch(/\brequire\(|\bnode:|\beval\(|\bFunction\(/);
      expect(text, file).not.toMatch(/\b(from|import) ?["'][^./]/);
    }
  });

  it("runs in a page and in a module worker", async () => {
    const all = { said: [page, { worker: heard }], complaints: [] };
    expect(await open(built, "/", "done with worker")).toEqual(all);
  });
});

it("runs under a policy that reports code made from strings", async () => {
  await writeFile(join(folder, "eval.html"), `<!doctype html><script type="module" src="/eval.js"></script>`);
  await writeFile(join(folder, "eval.js"), `try { eval("1"); } catch {} document.title = "done";`);
  const { complaints } = await open(folder, "/eval.html", "done");
  expect(complaints.join("\n")).toContain('"blocked-uri":"eval"');
});
