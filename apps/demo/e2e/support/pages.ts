import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { freePort } from "../../src/ports.ts";

/** Long enough for two slow cores; an action that cannot be done fails the test after this. */
export const PATIENCE_MS = 60_000;

/**
 * The ports of every file's stack. They stay the same, so that a page of an earlier test is of the same origin
 * and can be used again.
 */
export const ports = { server: await freePort(), visitor: await freePort(), agent: await freePort() };

let connected: Promise<Browser> | undefined;
const clean = new Map<string, Page[]>();

/** The one Chromium of this run. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connectOverCDP(inject("chromium"), { noDefaults: true });
  return connected;
}

/**
 * An empty page for this origin in a browser context of its own: one that an earlier test has given back, or a new
 * one. A new context costs about two seconds of processor time, a used one a tenth of that.
 */
export async function takePage(origin: string): Promise<Page> {
  const used = clean.get(origin)?.pop();
  if (used) return used;
  const context = await (await browser()).newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** Takes a page back for a later test. All that its origin has stored is deleted. */
export async function giveBack(page: Page, origin: string): Promise<void> {
  page.removeAllListeners();
  // A document without scripts: nothing is written after the storage is empty, and the renderer process stays.
  await page.goto(`${origin}/tandem.json`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  clean.set(origin, [...(clean.get(origin) ?? []), page]);
}
