import { isObject, type Json } from "@tandem/schema-model";
import { canonical, own } from "../json.ts";
import type { Spot, Walk } from "./difference.ts";
import { report } from "./keywords.ts";

/** allOf, anyOf, oneOf: arms are matched whatever their order, then what is left over came or went. */
export function compareArms(
  walk: Walk,
  spot: Spot,
  keyword: string,
  [before, after]: readonly [Json | undefined, Json | undefined],
): void {
  const id = keyword.replace("Of", "_OF").toUpperCase();
  if (!Array.isArray(before) || !Array.isArray(after)) {
    const end = before === undefined ? "ADDED" : after === undefined ? "REMOVED" : "REPLACED";
    const path = `/${keyword}`;
    const place = (value: Json | undefined) => (value === undefined ? undefined : path);
    report(walk, spot, `${id}_${end}`, place(before), place(after), [before, after], { path, value: after });
    return;
  }
  const { pairs, gone, come } = matched(before, after);
  for (const [i, j] of pairs) walk.into(spot, `/${keyword}/${i}`, `/${keyword}/${j}`);
  for (const i of gone)
    report(walk, spot, `${id}_ARM_REMOVED`, `/${keyword}/${i}`, undefined, [before[i], undefined], {
      path: `/${keyword}`,
      value: before.length === 1 ? undefined : () => before.toSpliced(i, 1),
    });
  for (const j of come)
    report(walk, spot, `${id}_ARM_ADDED`, undefined, `/${keyword}/${j}`, [undefined, after[j]], {
      path: `/${keyword}`,
      value: () => [...before, after[j]!],
    });
}

interface Matching {
  readonly pairs: [number, number][];
  readonly gone: number[];
  readonly come: number[];
}

/** Matches equal arms first, then arms of the same name, then arms at the same index. */
function matched(before: readonly Json[], after: readonly Json[]): Matching {
  const pairs: [number, number][] = [];
  const gone = new Set(before.keys());
  const come = new Set(after.keys());
  const match = (keyOf: (arm: Json, place: number) => string | undefined) => {
    const waiting = new Map<string, number[]>();
    for (const j of come) {
      const key = keyOf(after[j]!, j);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), j]);
    }
    for (const i of gone) {
      const key = keyOf(before[i]!, i);
      const j = key === undefined ? undefined : waiting.get(key)?.shift();
      if (j === undefined) continue;
      pairs.push([i, j]);
      gone.delete(i);
      come.delete(j);
    }
  };
  match(canonical);
  match(nameOf);
  match((arm, place) => (nameOf(arm) === undefined ? String(place) : undefined));
  return { pairs, gone: [...gone], come: [...come] };
}

/** What distinguishes an arm from the others: its reference, a constant property, its constant or its title. */
function nameOf(arm: Json): string | undefined {
  for (const keyword of ["$ref", "const", "title"]) {
    const value = own(arm, keyword);
    if (value !== undefined) return `${keyword} ${canonical(value)}`;
  }
  const properties = own(arm, "properties");
  for (const [key, schema] of isObject(properties) ? Object.entries(properties) : []) {
    const value = own(schema, "const");
    if (value !== undefined) return `property ${key} ${canonical(value)}`;
  }
  return undefined;
}
