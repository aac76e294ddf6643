import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { browserFlags, findBrowser } from "../../src/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the one Chromium of this run listens. */
    chromium: string;
  }
}

/** Starts one Chromium for all test files, and ends it after the last one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), "tandem-chromium-"));
  const flags = [
    ...browserFlags(),
    "--headless=new",
    "--remote-debugging-port=0",
    "--no-default-browser-check",
    // A renderer process kept ready for a page that nobody opens costs as much as a page.
    "--disable-features=SpareRendererForSitePerProcess",
    // A container's shared memory is often too small for a renderer.
    "--disable-dev-shm-usage",
  ];
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  project.provide("chromium", await endpoint(child));
  return async () => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

async function endpoint(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of child.stderr!.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    said += chunk;
    const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (url) {
      child.stderr!.resume();
      return url;
    }
  }
  throw new Error(`Chromium did not start:\n${said}`);
}
