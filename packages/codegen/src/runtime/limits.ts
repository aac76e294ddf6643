/** How large a message may be. A larger one is refused. */
export interface Limits {
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Levels of objects and lists inside one another. */
  readonly depth: number;
  /** Properties and items in total. */
  readonly nodes: number;
}

/** The limits of this package, which are set when it is generated. */
export const limits: Limits = { bytes: 65_536, depth: 16, nodes: 10_000 };
