import { settleFocus } from "../visitor-connection.ts";
import type { Handlers } from "./handler.ts";

/** Reports of the visitor's pages. Agents see only the page that has the session. */
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
    // Control survives a page load. The event is repeated because a viewer starts anew with each page.
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
