import type { Side } from "@tandem/protocol";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { type Stack, type StackOptions, startStack } from "../../src/stack.ts";
import { Agent } from "./agent.ts";
import { watchFor } from "./complaints.ts";
import { type Line, openLine } from "./line.ts";
import { rowsOf } from "./log.ts";
import { raisedIn } from "./raised.ts";
import { Visitor } from "./visitor.ts";

/** Long enough for two slow cores; an expectation that will not come true fails the test after this. */
const PATIENCE_MS = 15_000;

interface Actor {
  readonly side: Side;
  readonly page: Page;
}

/**
 * What the tests of one file play on: a running server with both pages, and a browser. Each test gets browser
 * contexts of its own, and after each one it is checked that no page has complained.
 */
export class Stage {
  stack!: Stack;
  browser!: Browser;
  /** The ways from the visitor's and from the agent's page to the server. */
  lines!: { readonly visitor: Line; readonly agent: Line };
  #actors: Actor[] = [];
  #contexts = new Set<BrowserContext>();
  #raised = new Set<string>();
  #complaints: string[] = [];
  #tolerated: RegExp[] = [];

  /** A visitor in a browser of his own, on a page of the shop. */
  async visitor(path = "/", options: BrowserContextOptions = {}): Promise<Visitor> {
    return this.tab(await this.context(options), path);
  }

  /** One more tab of the shop in the same browser. */
  async tab(context: BrowserContext, path = "/"): Promise<Visitor> {
    const page = await context.newPage();
    this.watch("visitor", page);
    await page.goto(`${this.stack.visitor}${path}`);
    return new Visitor(page);
  }

  /** The agent console in a browser of its own; nobody has signed in yet. */
  async console(options: BrowserContextOptions = {}): Promise<Agent> {
    const page = await (await this.context(options)).newPage();
    this.watch("agent", page);
    await page.goto(this.stack.agent);
    return new Agent(page);
  }

  /** A visitor who has started a session, and an agent who has joined it. */
  async session(name = "Dana Flores"): Promise<{ visitor: Visitor; agent: Agent; code: string }> {
    const visitor = await this.visitor();
    const code = await visitor.start();
    const agent = await this.console();
    await agent.signIn(name);
    await agent.join(code);
    await visitor.isViewedBy(name);
    return { visitor, agent, code };
  }

  /**
   * The browser's own window, in which one tab covers the other. Playwright makes every page of the contexts that it
   * creates believe that it is in front; here (`noDefaults`) it leaves that to the browser.
   */
  window(): BrowserContext {
    const [context] = this.browser.contexts();
    if (!context) throw new Error("The browser has no window.");
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    this.#contexts.add(context);
    return context;
  }

  /** Listens to what a page complains about, and reads its log at the end: each line must fit its schema. */
  watch(side: Side, page: Page): void {
    this.#actors.push({ side, page });
    watchFor(page, (text) => this.#complaints.push(`${side}: ${text}`));
  }

  /** In this test, pages may say such things on their console: it breaks what they need. */
  tolerate(...said: RegExp[]): void {
    this.#tolerated.push(...said);
  }

  /** Closes a tab as its user would. */
  async close({ page }: { page: Page }): Promise<void> {
    await this.#read(page);
    await page.close({ runBeforeUnload: true });
    if (!page.isClosed()) await page.waitForEvent("close");
  }

  async #read(page: Page): Promise<void> {
    const actor = this.#actors.find((each) => each.page === page);
    if (!actor || page.isClosed()) return;
    const rows = await rowsOf(page);
    for (const each of raisedIn(actor.side, rows)) this.#raised.add(each);
    for (const row of rows.filter(({ verdict }) => verdict === "bad")) {
      this.#complaints.push(`${actor.side}: against its schema: ${JSON.stringify(row)}`);
    }
  }

  /** Ends a test. Resolves to what it has raised for real, and to the complaints of its pages. */
  async clear(): Promise<{ raised: string[]; complaints: string[] }> {
    for (const { page } of this.#actors) await this.#read(page);
    const isNews = (text: string) => !this.#tolerated.some((said) => said.test(text.replace(/^\w+: /, "")));
    const result = { raised: [...this.#raised].sort(), complaints: this.#complaints.filter(isNews) };
    for (const { page } of this.#actors) await page.close();
    for (const context of this.#contexts) await context.close();
    this.#contexts.clear();
    this.#actors = [];
    this.#raised.clear();
    this.#complaints = [];
    this.#tolerated = [];
    return result;
  }

  /** All that the logs of this test's pages show, for whoever reads about a failure. */
  async report(): Promise<string> {
    const logs = this.#actors.map(async ({ side, page }) => {
      if (page.isClosed()) return `${side}: closed`;
      const rows = await rowsOf(page).catch(() => []);
      const lines = rows.map(
        (row) => `  ${row.direction} ${row.kind} ${row.name} ${JSON.stringify(row.data)} ${row.verdict}`,
      );
      return [`${side} at ${page.url()}`, ...lines].join("\n");
    });
    return [...(await Promise.all(logs)), ...this.#complaints].join("\n");
  }
}

/** Sets a stage for the tests of a file. */
export function useStage(options: Omit<StackOptions, "through"> = {}): Stage {
  const stage = new Stage();

  beforeAll(async () => {
    stage.browser = await chromium.connectOverCDP(inject("chromium"), { noDefaults: true });
    stage.stack = await startStack({
      ...options,
      env: { TANDEM_REQUESTS_PER_MINUTE: "1000", ...options.env },
      through: async (server) => {
        stage.lines = { visitor: await openLine(server), agent: await openLine(server) };
        return { visitor: stage.lines.visitor.url, agent: stage.lines.agent.url };
      },
    });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") console.error(await stage.report());
    const { raised, complaints } = await stage.clear();
    task.meta.raised = raised;
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await stage.stack?.stop();
    await Promise.all([stage.lines?.visitor.close(), stage.lines?.agent.close()]);
    await stage.browser?.close();
  });

  return stage;
}
