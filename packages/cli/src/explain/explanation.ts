/** What there is to say of one id that a command prints. */
export interface Explanation {
  id: string;
  /** A short name. */
  title: string;
  /** What the id stands for, in a sentence or two. */
  what: string;
  /** Why it matters, and to whom. */
  why: string;
  /** What to do. */
  instead: string;
  /** The version that it needs, where it is about a change of the protocol. */
  version?: string;
  /** An example: blocks in the order in which they are shown. */
  example: readonly { label: string; value: unknown }[];
}

/** Explanations that belong together. */
export interface ExplanationGroup {
  title: string;
  /** The command that prints these ids. */
  command: string;
  explanations: readonly Explanation[];
}
