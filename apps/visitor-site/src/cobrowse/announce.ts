import { meaning } from "@tandem/client";
import { visitorError, visitorSessionEnd } from "@tandem/protocol";
import { spoken, type VisitorView, viewersText } from "./view.ts";

/** The screen reader announcement for a change; "" if there is none. */
export function announcement(before: VisitorView, now: VisitorView): string {
  const said: string[] = [];
  if (now.phase !== before.phase) said.push(phaseText(now));
  if (now.phase === "live") {
    if (now.count !== before.count) said.push(`${viewersText(now)}.`);
    if (now.paused !== before.paused) said.push(now.paused ? "Sharing is paused." : "Sharing goes on.");
    if (now.controlled !== before.controlled) {
      said.push(now.controlled ? "An agent can now use this page." : "Remote control is off.");
    }
    if (now.carrying !== before.carrying) {
      said.push(now.carrying ? "This tab is shared again." : "Another tab is shared now.");
    }
    if (now.reconnecting !== before.reconnecting) {
      said.push(now.reconnecting ? "Connection lost, trying again." : "The connection is back.");
    }
  }
  return said.join(" ");
}

function phaseText({ phase, key, error, reason }: VisitorView): string {
  switch (phase) {
    case "starting":
      return "Starting.";
    case "live":
      return key
        ? `This page is shared. Your code is ${spoken(key).split("").join(" ")}.`
        : "This page is shared.";
    case "elsewhere":
      return "Another tab is shared.";
    case "ended":
      return `${meaning(visitorSessionEnd, reason ?? "agent").title}.`;
    case "failed":
      return `${meaning(visitorError, error?.code ?? "service").title}.`;
    default:
      return "";
  }
}
