import type { Definition } from "@tandem/compat/protocol";
import { appendToken, type Schema } from "@tandem/schema-model";
import { member } from "./changes.ts";

/** Something that the old version exports, and a program that uses it. */
export interface NameUse {
  /** As a program writes it: `KnownRefusal`, `refusal.busy`. */
  name: string;
  /** The exported name that the program imports. */
  from: string;
  /** The code of a list, or nothing for the whole. */
  place: string;
  body: string;
  old: string;
}

type Code = NonNullable<Schema["oneOf"]>[number];

/** What code may rely on. Titles, descriptions and deprecations are prose: their types may change freely. */
const FACTS = ["retry", "phase", "next", "number"] as const;

/** The names of a definition's declarations that the new version no longer exports. */
export function removedNames(
  { pointer: old, schema }: Definition,
  exported: readonly string[],
  stillExported: ReadonlySet<string>,
): NameUse[] {
  return exported
    .filter((name) => !stillExported.has(name))
    .map((name) => ({ name, from: name, place: "", body: isConstant(name, schema) ? name : "", old }));
}

/** A code list exports one constant, in lower case; all else are types. */
function isConstant(name: string, { oneOf }: Schema): boolean {
  return oneOf !== undefined && /^[a-z]/.test(name);
}

/** The members of a code list's constant that are gone: codes, and facts of codes. */
export function removedMembers(was: Definition, is: Definition, exported: readonly string[]): NameUse[] {
  const constant = exported.find((name) => isConstant(name, was.schema));
  const [had, has] = [was.schema.oneOf, is.schema.oneOf];
  if (constant === undefined || had === undefined || has === undefined) return [];
  return had.flatMap((code, i) => {
    const name = `${constant}${member(code.const)}`;
    const use = { from: constant, place: code.const, old: `${appendToken(was.pointer, "oneOf")}/${i}` };
    const other = has.find((one) => one.const === code.const);
    if (other === undefined) return [{ ...use, name, body: name }];
    return lostFacts(code, other).map((fact) => ({
      ...use,
      name: `${name}.${fact}`,
      body: `${name}.${fact}`,
      old: `${use.old}/x-tandem/${fact}`,
    }));
  });
}

function lostFacts(was: Code, is: Code): string[] {
  return FACTS.filter(
    (fact) => was["x-tandem"]?.[fact] !== undefined && is["x-tandem"]?.[fact] === undefined,
  );
}

/** Whether the constant of a list lost anything, without asking for its name. */
export function losesMembers(was: Schema, is: Schema): boolean {
  return (was.oneOf ?? []).some((code) => {
    const other = is.oneOf?.find((one) => one.const === code.const);
    return other === undefined || lostFacts(code, other).length > 0;
  });
}
