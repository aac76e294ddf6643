import type { ReadonlySignal } from "@preact/signals";
import { createEventLog, eventLogStyles, keepOverPageLoad } from "@tandem/event-log";
import { readServer } from "@tandem/ui";
import { render } from "preact";
import type { Facts } from "./kept.ts";
import { type ProductObject, pageSource } from "./page-source.ts";
import { serverSource } from "./server-source.ts";
import { VisitorSession } from "./session.ts";
import styles from "./styles/widget.css?inline";
import { Widget } from "./Widget.tsx";

const OPEN_HELP = "tandem:open";

/** Opens the widget's panel, for a help link of the site. */
export function openHelp(): void {
  dispatchEvent(new Event(OPEN_HELP));
}

/**
 * Adds the cobrowse widget to the page, in a shadow root, so that its styles and the site's do not affect each
 * other.
 *
 * @param facts what the site reports to agents about the visitor
 * @param object a product's object, if the page has one. Sessions are then the product's, without a session server
 */
export async function mountCobrowse(facts: ReadonlySignal<Facts>, object?: ProductObject): Promise<void> {
  const host = document.createElement("div");
  host.id = "tandem-cobrowse";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [styles, eventLogStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.body.append(host);

  const log = keepOverPageLoad(sessionStorage, (entries) => createEventLog({ side: "visitor", entries }));
  const source = object ? pageSource(object) : serverSource(await readServer());
  const session = new VisitorSession({ source, log, facts });
  render(<Widget session={session} log={log} openOn={OPEN_HELP} />, root);
}
