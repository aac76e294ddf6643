import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A tab of the shop, used as a visitor would. */
export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** Opens the panel and the log in it, if they are not open from an earlier page. */
  async openPanel(): Promise<void> {
    const launcher = this.at("cb-launcher");
    const panel = this.at("cb-panel");
    await launcher.or(panel).first().waitFor();
    if (await launcher.isVisible()) await launcher.click();
    await panel.waitFor();
    const log = this.at("event-log");
    if (!(await log.isVisible())) await this.at("cb-log-toggle").click();
    await log.waitFor();
  }

  /** Starts a session. Resolves to its code. */
  async start(): Promise<string> {
    await this.openPanel();
    await this.at("cb-start").click();
    return this.code();
  }

  async code(): Promise<string> {
    return (await this.at("cb-code").getAttribute("data-code")) ?? "";
  }

  /** Waits until exactly these people are shown as viewing. */
  async isViewedBy(...names: string[]): Promise<void> {
    await expect.poll(() => this.at("cb-viewer").locator(".name").allTextContents()).toEqual(names);
  }

  /** Uses the shop itself. The panel covers much of it, so it is closed meanwhile. */
  async inShop(use: () => Promise<void>): Promise<void> {
    await this.at("cb-close").click();
    await use();
    await this.openPanel();
  }

  /** Goes to another page of the shop by its link. */
  async goTo(page: "products" | "account" | "basket"): Promise<void> {
    await this.inShop(async () => {
      await this.at(`shop-nav-${page}`).click();
      await this.page.waitForURL(`**/${page}.html`);
    });
  }
}
