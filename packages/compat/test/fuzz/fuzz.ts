/**
 * Compares many generated pairs and prints the shares of the verdicts. Exits with 1 at any contradiction.
 *
 *   pnpm fuzz --runs 100000 --seed 1
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { check, type Pair } from "./check.ts";
import { edited } from "./edits.ts";
import { Random } from "./random.ts";
import { misread } from "./readings.ts";
import { anySchema } from "./schemas.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const pairs = Number(values.runs);
const firstSeed = Number(values.seed);
const verdicts = { safe: 0, breaking: 0, unproven: 0 };
const reasons = new Map<string, number>();
const byEdit = new Map<string, number>();
let wrong = 0;
let missed = 0;
let slowest = 0;

for (let seed = firstSeed; seed < firstSeed + pairs; seed++) {
  const random = new Random(seed);
  const [first, second] = fc.sample(anySchema, { numRuns: 2, seed });
  const { dialect } = first!;
  let changed = edited(first!.schema, random, dialect);
  const names = [changed.name];
  while (random.chance(0.3)) {
    changed = edited(changed.schema, random, dialect);
    names.push(changed.name);
  }
  const isPair = random.chance(0.05) && second!.dialect === dialect;
  const pair: Pair = { dialect, old: first!.schema, new: isPair ? second!.schema : changed.schema };
  for (const name of names) byEdit.set(name, (byEdit.get(name) ?? 0) + 1);
  const started = performance.now();
  try {
    const result = check(pair, seed);
    for (const { verdict, reason } of [result.backward, result.forward]) {
      verdicts[verdict]++;
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (verdict === "unproven" && result.told > 0) missed++;
    }
    const faults = [...result.contradictions, ...misread(dialect, pair.new, result.values)];
    if (faults.length > 0) {
      wrong++;
      console.log(JSON.stringify({ seed, names, ...pair, faults }));
    }
  } catch (error) {
    wrong++;
    console.log(JSON.stringify({ seed, names, ...pair, error: String((error as Error).stack) }));
  }
  const took = performance.now() - started;
  if (took > slowest) {
    slowest = took;
    if (took > 1000) console.log(JSON.stringify({ seed, took, ...pair }));
  }
}

const total = verdicts.safe + verdicts.breaking + verdicts.unproven;
console.log({ pairs, wrong, missed, slowest, kindsOfEdit: byEdit.size });
for (const [name, count] of Object.entries(verdicts))
  console.log(`${name} ${((100 * count) / total).toFixed(2)} %`);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25))
  console.log(count, reason);
process.exitCode = wrong > 0 ? 1 : 0;
