import { appendToken, type CodeSchema, type Json, type Schema } from "@tandem/schema-model";
import { canonical } from "../json.ts";
import type { Hurt, Party } from "./types.ts";
import { type Change, deprecation, type Pair } from "./walk.ts";

/** A code of a code list, or a bare word of an `enum`. */
type Word = Pick<CodeSchema, "const"> & Partial<CodeSchema>;

/** The words of a code list or of an enum. */
export interface Words {
  open: boolean;
  codes: Word[];
  /** The keyword that holds the words. */
  keyword: "oneOf" | "enum";
}

export function wordsOf(schema: Schema): Words | undefined {
  if (schema.oneOf) return { open: schema["x-tandem"]?.open === true, codes: schema.oneOf, keyword: "oneOf" };
  if (!schema.enum) return undefined;
  return { open: false, codes: schema.enum.map((word) => ({ const: word })), keyword: "enum" };
}

/** The differences between two lists of words. */
export function* codeChanges(pair: Pair, was: Words, is: Words): Generator<Change> {
  const { before, put } = pair;
  const at = (words: Words, base: string, index: number): string =>
    appendToken(appendToken(base, words.keyword), index);
  const place = (code: string): string => (pair.place === "" ? code : `${pair.place}: ${code}`);
  const withCodes = (codes: Word[], open = was.open): Schema => {
    const { enum: _, ...rest } = before;
    // A bare word has no title, and no form needs one.
    return { ...rest, oneOf: codes as CodeSchema[], "x-tandem": { ...before["x-tandem"], open } };
  };
  const aliasesOf = (code: Word): string[] => code["x-tandem"]?.aliases ?? [];
  const find = (words: Words, code: string): number => words.codes.findIndex((other) => other.const === code);

  if (was.open !== is.open)
    yield {
      rule: is.open ? "LIST_OPENED" : "LIST_CLOSED",
      place: pair.place,
      old: pair.old,
      new: pair.new,
      before: was.open ? "open" : "closed",
      after: is.open ? "open" : "closed",
      alone: put(withCodes(was.codes, is.open)),
    };
  if (was.open && is.open && before.maxLength !== pair.after.maxLength) {
    const [from, to] = [
      before.maxLength ?? Number.POSITIVE_INFINITY,
      pair.after.maxLength ?? Number.POSITIVE_INFINITY,
    ];
    yield {
      rule: to > from ? "BOUND_LOOSENED" : "BOUND_TIGHTENED",
      place: pair.place,
      name: "maxLength",
      old: appendToken(pair.old, "maxLength"),
      new: appendToken(pair.new, "maxLength"),
      before: before.maxLength,
      after: pair.after.maxLength,
      alone: put({
        ...before,
        ...(pair.after.maxLength !== undefined && { maxLength: pair.after.maxLength }),
      }),
    };
  }
  for (const [i, code] of was.codes.entries()) {
    if (find(is, code.const) >= 0) continue;
    const heir = is.codes.findIndex(
      (other) => aliasesOf(other).includes(code.const) && find(was, other.const) < 0,
    );
    const others = was.codes.filter((other) => other !== code);
    yield {
      rule: heir >= 0 ? "CODE_RENAMED" : "CODE_REMOVED",
      place: place(code.const),
      name: code.const,
      old: at(was, pair.old, i),
      new: heir >= 0 ? at(is, pair.new, heir) : pair.new,
      before: code.const,
      ...(heir >= 0 && { after: is.codes[heir]!.const }),
      alone: put(withCodes(heir >= 0 ? [...others, is.codes[heir]!] : others)),
    };
  }
  for (const [i, code] of is.codes.entries()) {
    const index = find(was, code.const);
    if (index >= 0) {
      yield* facts(
        pair,
        was.codes[index]!,
        code,
        at(was, pair.old, index),
        at(is, pair.new, i),
        place(code.const),
      );
      continue;
    }
    if (aliasesOf(code).some((alias) => find(was, alias) >= 0 && find(is, alias) < 0)) continue;
    yield {
      rule: "CODE_ADDED",
      place: place(code.const),
      name: code.const,
      old: pair.old,
      new: at(is, pair.new, i),
      before: was.open ? "open" : "closed",
      after: code.const,
      alone: put(withCodes([...was.codes, code])),
    };
  }
}

function* facts(
  { before, put }: Pair,
  was: Word,
  is: Word,
  old: string,
  at: string,
  place: string,
): Generator<Change> {
  const same = (a: unknown, b: unknown): boolean =>
    canonical((a ?? null) as Json) === canonical((b ?? null) as Json);
  for (const keyword of ["title", "description"] as const) {
    // A bare word has no description, so a word that becomes a code has no changed description.
    if (was[keyword] === is[keyword] || was[keyword] === undefined || is[keyword] === undefined) continue;
    yield {
      rule: "DESCRIPTION_CHANGED",
      place,
      name: keyword,
      old: appendToken(old, keyword),
      new: appendToken(at, keyword),
      before: was[keyword],
      after: is[keyword],
    };
  }
  const [own, now] = [was["x-tandem"] ?? {}, is["x-tandem"] ?? {}];
  const pointers = (key: string) => ({
    old: appendToken(appendToken(old, "x-tandem"), key),
    new: appendToken(appendToken(at, "x-tandem"), key),
  });
  const change = (rule: Change["rule"], key: string): Change => ({
    rule,
    place,
    name: was.const,
    ...pointers(key),
    before: own[key as keyof typeof own],
    after: now[key as keyof typeof now],
  });
  yield* deprecation(own.deprecated, now.deprecated, change);
  if (!same(own.number, now.number)) yield numbered(change("CODE_NUMBER_CHANGED", "number"));
  for (const key of ["retry", "phase", "next"] as const)
    if (!same(own[key], now[key])) yield { ...change("CODE_FACTS_CHANGED", key), name: key };
  const lost = (own.aliases ?? []).filter((alias) => !now.aliases?.includes(alias));
  const found = (now.aliases ?? []).filter((alias) => !own.aliases?.includes(alias));
  for (const alias of lost)
    yield {
      ...change("CODE_ALIAS_REMOVED", "aliases"),
      name: alias,
      alone: put({
        ...before,
        oneOf: (before.oneOf ?? []).map((code) =>
          code === was
            ? { ...code, "x-tandem": { ...own, aliases: own.aliases!.filter((other) => other !== alias) } }
            : code,
        ),
      }),
    };
  for (const alias of found) yield { ...change("CODE_ALIAS_ADDED", "aliases"), name: alias };
}

/** A number represents its code outside of messages, as the close code of a socket. */
function numbered(change: Change): Change {
  const { before, after } = change;
  // A code without a number was never sent as one.
  if (before === undefined) return change;
  const hurt = (party: Party): Hurt => ({
    party,
    how: `those on the old version know ${change.name} as ${before}`,
  });
  return {
    ...change,
    shows: { fact: "number", value: before, accepts: { const: before }, refuses: { const: after ?? null } },
    hurts: [hurt("agents"), hurt("visitors"), hurt("servers")],
  };
}
