import type { Side } from "@tandem/protocol";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Stack, type StackOptions, startStack } from "../../src/stack.ts";
import { Agent } from "./agent.ts";
import { watchFor } from "./complaints.ts";
import { type Line, openLine } from "./line.ts";
import { rowsOf } from "./log.ts";
import { browser, giveBack, PATIENCE_MS, ports, takePage } from "./pages.ts";
import { raisedIn } from "./raised.ts";
import { Visitor } from "./visitor.ts";

interface Actor {
  readonly side: Side;
  readonly page: Page;
}

/**
 * What the tests of one file share: a running server with both pages, and a browser. Each visitor and each agent
 * of a test has a browser context of their own. After each test it checks that no page has reported a problem.
 */
export class Stage {
  stack!: Stack;
  /** The connections of the visitor's and the agent's page to the server. */
  lines!: { readonly visitor: Line; readonly agent: Line };
  #actors: Actor[] = [];
  /** Contexts that are closed after the test. */
  #contexts = new Set<BrowserContext>();
  /** Pages that a later test can use again, with their origin. */
  #reusable = new Map<Page, string>();
  #raised = new Set<string>();
  #complaints: string[] = [];
  #tolerated: RegExp[] = [];

  /** A visitor in a browser context of their own, on a page of the shop. */
  async visitor(path = "/", options?: BrowserContextOptions): Promise<Visitor> {
    return new Visitor(await this.#open("visitor", path, options));
  }

  /** One more tab of the shop in the same browser context. */
  async tab(context: BrowserContext, path = "/"): Promise<Visitor> {
    return new Visitor(await this.#goTo("visitor", path, await context.newPage()));
  }

  /** The agent console in a browser context of its own; nobody has signed in yet. */
  async console(options?: BrowserContextOptions): Promise<Agent> {
    return new Agent(await this.#open("agent", "/", options));
  }

  async #open(side: Side, path: string, options: BrowserContextOptions | undefined): Promise<Page> {
    if (options) return this.#goTo(side, path, await (await this.context(options)).newPage());
    const origin = this.stack[side];
    const page = await takePage(origin);
    this.#reusable.set(page, origin);
    return this.#goTo(side, path, page);
  }

  async #goTo(side: Side, path: string, page: Page): Promise<Page> {
    this.watch(side, page);
    await page.goto(this.stack[side] + path);
    return page;
  }

  /** A visitor who has started a session, and an agent who has joined it. */
  async session(name = "Dana Flores"): Promise<{ visitor: Visitor; agent: Agent; code: string }> {
    const [visitor, agent] = await Promise.all([this.visitor(), this.console()]);
    const [code] = await Promise.all([visitor.start(), agent.signIn(name)]);
    await agent.join(code);
    await visitor.isViewedBy(name);
    return { visitor, agent, code };
  }

  /**
   * The browser's own window, in which one tab covers the other. In the contexts that Playwright creates, each page
   * counts as visible; here (`noDefaults`) the browser decides.
   */
  async window(): Promise<BrowserContext> {
    const [context] = (await browser()).contexts();
    if (!context) throw new Error("The browser has no window.");
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  /** A browser context that this test alone uses. */
  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await (await browser()).newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    this.#contexts.add(context);
    return context;
  }

  /** Replaces the page's clock with one that the test puts forward. */
  async installClock(page: Page): Promise<void> {
    // No later test can use the page: its clock cannot be put back.
    this.#reusable.delete(page);
    this.#contexts.add(page.context());
    await page.clock.install();
  }

  /** Collects the problems of a page, and reads its log at the end: each line must be valid. */
  watch(side: Side, page: Page): void {
    this.#actors.push({ side, page });
    watchFor(page, (text) => this.#complaints.push(`${side}: ${text}`));
  }

  /** Allows such lines on the pages' consoles in this test, because it breaks what they need. */
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

  /** Ends a test. Returns what it has raised for real, and the problems of its pages. */
  async clear(): Promise<{ raised: string[]; complaints: string[] }> {
    for (const { page } of this.#actors) await this.#read(page);
    const isNews = (text: string) => !this.#tolerated.some((said) => said.test(text.replace(/^\w+: /, "")));
    const result = { raised: [...this.#raised].sort(), complaints: this.#complaints.filter(isNews) };
    for (const { page } of this.#actors) if (!this.#reusable.has(page)) await page.close();
    await Promise.all([
      ...[...this.#reusable].map(([page, origin]) =>
        page.isClosed() ? page.context().close() : giveBack(page, origin),
      ),
      ...[...this.#contexts].map((context) => context.close()),
    ]);
    this.#reusable.clear();
    this.#contexts.clear();
    this.#actors = [];
    this.#raised.clear();
    this.#complaints = [];
    this.#tolerated = [];
    return result;
  }

  /** Returns the logs of this test's pages, to explain a failure. */
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
    stage.stack = await startStack({
      ...options,
      ports,
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
  });

  return stage;
}
