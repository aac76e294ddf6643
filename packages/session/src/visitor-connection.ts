import { briefPage } from "./announce.ts";
import type { ConnectInput, DisconnectInput } from "./input-output.ts";
import { connectedPages, findPage, presentAgents, type VisitorPage } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Handles a connect of a visitor page: the first, a further one, or one that returns. */
export function connectVisitor(turn: Turn, { instance, resumed }: ConnectInput): void {
  const known = findPage(turn.state, instance);
  const first = turn.state.status === "J";
  turn.cancel("visitor");

  if (known && resumed) {
    turn.setPage(instance, { connected: true });
  } else {
    placePage(turn, { instance, connected: true, blurred: false });
    if (first) openSession(turn, instance);
    briefPage(turn, instance);
  }
  planFocus(turn);
}

/** Handles a disconnect of a visitor page. The last one starts the grace period. */
export function disconnectVisitor(turn: Turn, { instance }: DisconnectInput): void {
  if (!findPage(turn.state, instance)?.connected) return;
  turn.setPage(instance, { connected: false });
  if (connectedPages(turn.state).length === 0) turn.arm("visitor", turn.state.limits.graceMs);
  planFocus(turn);
}

/** The visitor connected: the session waits for an agent, unless one is already connected. */
function openSession(turn: Turn, instance: string): void {
  turn.set({ status: "W" });
  turn.toVisitor("sessionstart", {}, instance);
  if (presentAgents(turn.state).length > 0) {
    turn.set({ status: "A" });
    turn.cancel("wait");
  } else {
    turn.arm("wait", turn.state.limits.waitMs);
  }
}

/**
 * Appends a page to the list and gives it the session. When the list is full, drops the oldest disconnected
 * page, or else the oldest.
 */
function placePage(turn: Turn, page: VisitorPage): void {
  const others = turn.state.visitor.pages.filter(({ instance }) => instance !== page.instance);
  const isFull = others.length >= turn.state.limits.pages;
  const removed = isFull ? (others.find(({ connected }) => !connected) ?? others[0]) : undefined;
  if (removed?.connected) turn.close({ side: "visitor", num: "0", instance: removed.instance }, "replaced");
  turn.set({
    visitor: {
      ...turn.state.visitor,
      pages: [...others.filter((other) => other !== removed), page],
      focus: page.instance,
    },
  });
}

/**
 * Gives the session to the page that requested it, or else to the newest connected page, and notifies the pages
 * for which that is a change. Agents then see the page that has the session.
 */
export function settleFocus(turn: Turn, wanted?: string): void {
  const pages = connectedPages(turn.state);
  const before = turn.state.visitor.focus;
  const focus = [wanted, before].find((instance) => pages.some((page) => page.instance === instance));
  const page = pages.find(({ instance }) => instance === focus) ?? pages.at(-1);
  if (!page) return;

  const toBlur = pages.filter((other) => other !== page && !other.blurred);
  for (const { instance } of toBlur) {
    turn.setPage(instance, { blurred: true });
    turn.toVisitor("blur", {}, instance);
  }
  if (page.blurred || toBlur.length > 0) {
    turn.setPage(page.instance, { blurred: false });
    turn.toVisitor("focus", {}, page.instance);
  }
  turn.set({ visitor: { ...turn.state.visitor, focus: page.instance } });
  turn.cancel("focus");
  if (page.instance !== before) showFocused(turn, page);
}

/**
 * Delays the change of focus after a connect or disconnect: a page load in one tab looks like a second tab, or
 * like a closed one, for a moment, and a page that is about to unload must not be notified.
 */
function planFocus(turn: Turn): void {
  const { focus } = turn.state.visitor;
  const pages = connectedPages(turn.state);
  const settled =
    pages.length === 0 ||
    (pages.some(({ instance }) => instance === focus) &&
      pages.every(({ instance, blurred }) => blurred === (instance !== focus)));
  if (settled) turn.cancel("focus");
  else if (turn.dueTime("focus") === undefined) turn.arm("focus", turn.state.limits.focusMs);
}

/** Shows agents the page that has the session, as far as it has been reported. */
function showFocused(turn: Turn, { page, visibility }: VisitorPage): void {
  const { shown, pause } = turn.state;
  turn.set({ shown: { ...shown, ...(page ? { page } : {}), ...(visibility ? { visibility } : {}) } });
  if (pause) return;
  if (page) turn.toAgents("navigate", page);
  if (visibility) turn.toAgents("pagevisibility", { visibility });
}
