/** A code of one of the protocol's lists. */
interface Entry {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

/** The meaning of a code. `known` is false for a code that is newer than this package. */
export type Meaning<E extends Entry> =
  | ({ readonly known: true } & E)
  | { readonly known: false; readonly code: string; readonly title: string };

/**
 * Looks up a code: `meaning(agentSessionEnd, reason)` has a title, a description and, for reasons and errors,
 * `retry`: whether trying again can help.
 */
export function meaning<L extends Readonly<Record<string, Entry>>>(
  list: L,
  code: string,
): Meaning<L[keyof L]> {
  return Object.hasOwn(list, code)
    ? ({ known: true, ...list[code] } as Meaning<L[keyof L]>)
    : { known: false, code, title: code };
}
