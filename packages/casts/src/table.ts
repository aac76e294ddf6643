import type { Version } from "./version.ts";

/** True when two types are the same in every detail, an optional property included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A payload in the other version; `undefined` drops the message. Must not throw on any payload of its schema. */
type Convert<From, To> = (data: From) => To | undefined;

/** What becomes of a message whose name the other version does not have: it is dropped, or another message. */
type Replace<From, Others> =
  | (() => undefined)
  | {
      [N in keyof Others & string]: { readonly as: N; readonly data: Convert<From, Others[N]> };
    }[keyof Others & string];

/** Names whose payloads differ, and names that only one of the versions has. */
type Changed<A, B> = {
  [N in keyof A | keyof B]: N extends keyof A & keyof B ? (Same<A[N], B[N]> extends true ? never : N) : N;
}[keyof A | keyof B];

type Entry<A, B, N> = N extends keyof A & keyof B
  ? { readonly up: Convert<A[N], B[N]>; readonly down: Convert<B[N], A[N]> }
  : N extends keyof A
    ? { readonly up: Replace<A[N], B> }
    : N extends keyof B
      ? { readonly down: Replace<B[N], A> }
      : never;

/** What changed has to be given. The rest may be: a limit that became tighter is in no type. */
type Messages<A, B> = { readonly [N in Changed<A, B>]: Entry<A, B, N> } & {
  readonly [N in Exclude<keyof A & keyof B, Changed<A, B>>]?: Entry<A, B, N>;
};

/** A member that can be left out where nothing in it has to be given. */
type Member<K extends string, M> =
  Record<never, never> extends M ? { readonly [P in K]?: M } : { readonly [P in K]: M };

type SideTable<A extends Version, B extends Version, S extends "agent" | "visitor"> = Member<
  "events",
  Messages<A["events"][S], B["events"][S]>
> &
  Member<"commands", Messages<A["commands"][S], B["commands"][S]>>;

interface OutcomeEntry<A, B> {
  readonly up: (outcome: A) => B;
  readonly down: (outcome: B) => A;
}

/**
 * How the messages of two versions become one another: `up` to the newer, `down` to the older. A message that is
 * the same in both is left out; one that is not has to be there, or the table does not compile.
 */
export type Table<A extends Version, B extends Version> = Member<"agent", SideTable<A, B, "agent">> &
  Member<"visitor", SideTable<A, B, "visitor">> &
  (Same<A["outcome"], B["outcome"]> extends true
    ? { readonly outcome?: OutcomeEntry<A["outcome"], B["outcome"]> }
    : { readonly outcome: OutcomeEntry<A["outcome"], B["outcome"]> });

type Step = ((data: never) => object | undefined) | { as: string; data: (data: never) => object | undefined };

/** The same as it is at run time, where the types of payloads are gone. */
export interface AnyTable {
  readonly agent?: AnySideTable;
  readonly visitor?: AnySideTable;
  readonly outcome?: { up(outcome: never): object; down(outcome: never): object };
}

type AnySideTable = {
  readonly [K in "events" | "commands"]?: Readonly<Record<string, { up?: Step; down?: Step }>>;
};
