/** Durations (`…Ms`, in milliseconds) and sizes of a session. */
export interface Limits {
  /** How long a session waits for its first agent, or for an agent to come back. */
  readonly waitMs: number;
  /** How long a participant whose connection is gone still counts as present. */
  readonly graceMs: number;
  /** How long a request to the visitor stays open before it counts as declined. */
  readonly requestMs: number;
  /** How long remote control stays suspended after the visitor's last own input. */
  readonly inputMs: number;
  /**
   * How long to wait after a tab connects or disconnects before the focus is settled. A page load in one tab
   * looks like a second tab for a moment, because the new page may connect before the old one disconnects.
   */
  readonly focusMs: number;
  /** Agents and guests in the session at one time. */
  readonly participants: number;
  /** Former participants whose end reason is kept, for when they come back. */
  readonly remembered: number;
  /** Pages of the visitor that are kept at one time, connected or not. */
  readonly pages: number;
  /** Command ids kept for each participant. */
  readonly commandIds: number;
  /** Names in the user state. */
  readonly userStateNames: number;
  /** Length of the user state as JSON text. Bounded because each change sends the whole state to each agent. */
  readonly userStateSize: number;
}

/** The limits that `create` uses by default. */
export const defaultLimits: Limits = {
  waitMs: 15 * 60_000,
  graceMs: 30_000,
  requestMs: 60_000,
  inputMs: 3_000,
  focusMs: 2_000,
  participants: 10,
  remembered: 32,
  pages: 8,
  commandIds: 256,
  userStateNames: 64,
  userStateSize: 16_384,
};
