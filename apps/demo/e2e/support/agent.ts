import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The agent console, used as an agent would. */
export class Agent {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** Signs in with all privileges except `without`. */
  async signIn(name: string, { without = [] }: { without?: readonly string[] } = {}): Promise<void> {
    await this.at("ac-name").fill(name);
    for (const privilege of without) await this.at(`ac-privilege-${privilege}`).uncheck();
    await this.at("ac-sign-in").click();
    await this.at("ac-join-form").waitFor();
  }

  /** Enters a code. Does not wait for the result. */
  async enter(code: string): Promise<void> {
    await this.at("ac-code").fill(code);
    await this.at("ac-join").click();
  }

  async join(code: string): Promise<void> {
    await this.enter(code);
    await this.at("ac-session").waitFor();
  }

  /** Waits until the console shows that there is no session, with this code. */
  async isOut(code: string): Promise<void> {
    await expect.poll(() => this.at("ac-over").getAttribute("data-code"), { timeout: 20_000 }).toBe(code);
  }

  /** Waits until exactly these people, and the visitor, are in the session. */
  async isWith(...names: string[]): Promise<void> {
    await expect.poll(() => this.at("ac-person").locator(".name").allTextContents()).toEqual(names);
  }

  /** Waits until remote control is in this state. */
  async hasControl(state: "off" | "asked" | "on" | "suspended"): Promise<void> {
    await expect.poll(() => this.at("ac-control").getAttribute("data-state")).toBe(state);
  }

  /** Waits until the user state has this value under this name. */
  async readsState(name: string, value: string): Promise<void> {
    const cell = this.page.locator(`[data-testid="ac-user-state-row"][data-name="${name}"] td`);
    await expect.poll(() => cell.textContent()).toBe(value);
  }
}
