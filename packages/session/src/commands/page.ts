import { settleFocus } from "../visitor-connection.ts";
import type { Handlers } from "./handler.ts";

/** What the visitor's pages report. Only the page that has the session is shown to agents. */
export const visitorPages = {
  reportPage(turn, { instance }, { url, title, browser, visitorversion }) {
    const { name, version, platform } = browser;
    const page = {
      url,
      browser: { name, version, platform },
      visitorversion,
      ...(title === undefined ? {} : { title }),
    };
    turn.setPage(instance, { page });
    if (instance !== turn.state.visitor.focus) return undefined;

    const { pause, control } = turn.state;
    turn.set({ shown: { ...turn.state.shown, page } });
    if (!pause) turn.toAgents("navigate", page);
    // Control outlives a page load; the event says so again, because a viewer starts anew with each page.
    if (control) turn.toAgents("rc", { enabled: true, suspended: control.suspended });
    return undefined;
  },

  reportVisibility(turn, { instance }, { visibility }) {
    turn.setPage(instance, { visibility });
    if (instance !== turn.state.visitor.focus) return undefined;

    turn.set({ shown: { ...turn.state.shown, visibility } });
    if (!turn.state.pause) turn.toAgents("pagevisibility", { visibility });
    return undefined;
  },

  focusSession(turn, { instance }) {
    settleFocus(turn, instance);
    return undefined;
  },
} satisfies Handlers<"visitor">;
