/** How long a session waits (`…Ms`, in milliseconds) and how much it holds. */
export interface Limits {
  /** How long a session waits for an agent: for the first one, and for one to come back. */
  readonly waitMs: number;
  /** How long a participant whose connection is gone still counts as present. */
  readonly graceMs: number;
  /** How long a question to the visitor stays open; then it counts as declined. */
  readonly requestMs: number;
  /** How long remote control rests after the visitor's last own input. */
  readonly inputMs: number;
  /**
   * How long the visitor's tabs are left alone after one came or went. A page load in one tab looks for a
   * moment like a second tab, because the new page may connect before the old one's end is noticed.
   */
  readonly focusMs: number;
  /** Agents and guests in the session at one time. */
  readonly participants: number;
  /** Participants that are gone whose reason is still known when they come back. */
  readonly remembered: number;
  /** Pages of the visitor that are known at one time, connected or not. */
  readonly pages: number;
  /** Command ids remembered for each participant. */
  readonly commandIds: number;
  /** Names in the user state. */
  readonly userStateNames: number;
  /** Characters of the user state as JSON text: each change is sent whole to each agent. */
  readonly userStateSize: number;
}

/** What holds where `create` is given nothing else. */
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
