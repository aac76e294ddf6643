import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * Returns axe's serious and critical findings on a page, one line for each element, including shadow roots.
 *
 * @param rules ids of the rules to check; all if omitted
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async (only) => {
    const { axe: inspector } = window as unknown as { axe: typeof axe };
    const { violations } = await inspector.run({
      resultTypes: ["violations"],
      ...(only && { runOnly: [...only] }),
    });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        id,
        impact,
        target: target.flat().join(" "),
        failureSummary,
      })),
    );
  }, rules);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, target, failureSummary }) => `${id} at ${target}: ${failureSummary?.replace(/\s+/g, " ")}`);
}

/** Returns what extends beyond the page's width. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const widget = document.querySelector("#tandem-cobrowse")?.shadowRoot;
    const panels = [...(widget?.querySelectorAll(".panel, .launcher, .control-bar, dialog") ?? [])];
    const outside = panels.filter((panel) => {
      const { left, right } = panel.getBoundingClientRect();
      return left < 0 || right > clientWidth;
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : []),
      ...outside.map((panel) => `${panel.className} stands out`),
    ];
  });
}

/** The test id of the element that has the focus, in a shadow root or not. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("data-testid") ?? undefined;
  });
}

/** Presses Tab until the focus is on this element. */
export async function tabTo(page: Page, testId: string): Promise<void> {
  const passed: (string | undefined)[] = [];
  while (passed.length < 80) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now === testId) return;
    passed.push(now);
  }
  throw new Error(`Tab did not get to ${testId}, but to ${passed.join(", ")}`);
}
