import { explain } from "./explain.ts";
import type { AgentView } from "./view.ts";

/** The screen reader announcement for a change; "" if there is none. */
export function announcement(before: AgentView, now: AgentView): string {
  if (now.phase !== before.phase) {
    if (now.phase === "joining") return "Joining.";
    if (now.phase === "inside") return "You are in the session.";
    // The end of a session has its own alert.
    return now.phase === "over" && now.ending ? explain(now.ending).title : "";
  }
  const said: string[] = [];
  if (now.count !== before.count)
    said.push(now.count === 1 ? "You are the only agent." : `${now.count} are here.`);
  if (now.page?.url !== before.page?.url && now.page)
    said.push(`The visitor opened ${now.page.title ?? now.page.url}.`);
  if (now.visibility !== before.visibility && before.visibility) {
    said.push(
      now.visibility === "hidden"
        ? "The visitor looks at something else."
        : "The visitor is back on the page.",
    );
  }
  if (now.paused !== before.paused) said.push(now.paused ? "The visitor paused." : "The visitor goes on.");
  if (now.control.enabled !== before.control.enabled) {
    said.push(now.control.enabled ? "You have control." : "Remote control is off.");
  }
  if (now.wish !== before.wish && now.wish === "declined") said.push("The visitor declined.");
  if (now.status !== before.status && now.status === "reconnecting")
    said.push("Connection lost, trying again.");
  return said.join(" ");
}
