import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A line of a page's event log, as the page shows it. */
export interface LogRow {
  readonly kind: string;
  readonly name: string;
  readonly direction: string;
  /** `ok`, `bad` or `unchecked`. */
  readonly verdict: string;
  /** The payload; text if the page does not show all of it. */
  readonly data: unknown;
}

export async function rowsOf(page: Page): Promise<LogRow[]> {
  const rows = await page.getByTestId("log-row").evaluateAll((elements) =>
    elements.map((element) => ({
      kind: element.getAttribute("data-kind") ?? "",
      name: element.getAttribute("data-name") ?? "",
      direction: element.getAttribute("data-direction") ?? "",
      verdict: element.getAttribute("data-verdict") ?? "",
      text: element.querySelector("code")?.textContent ?? "",
    })),
  );
  return rows.map(({ text, ...row }) => ({ ...row, data: parsed(text) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Returns the payloads of all events of this name in the page's log, the oldest first. Each must be valid. */
export async function payloadsOf(page: Page, name: string): Promise<unknown[]> {
  const rows = (await rowsOf(page)).filter((row) => row.kind === "event" && row.name === name);
  for (const row of rows) expect(row).toMatchObject({ verdict: "ok" });
  return rows.map((row) => row.data);
}

/** Waits until the page's log has an event with such a payload. */
export async function sees(page: Page, name: string, payload: object = {}): Promise<void> {
  await expect
    .poll(() => payloadsOf(page, name), { message: `the log shows ${name} ${JSON.stringify(payload)}` })
    .toContainEqual(expect.objectContaining(payload));
}

/** Waits until the page's log has events of these names in this order, possibly with others between them. */
export async function seesInOrder(page: Page, ...names: string[]): Promise<void> {
  const found = async () => {
    const left = [...names];
    for (const row of await rowsOf(page)) {
      if (row.kind === "event" && row.verdict === "ok" && row.name === left[0]) left.shift();
    }
    return names.slice(0, names.length - left.length);
  };
  await expect.poll(found).toEqual(names);
}
