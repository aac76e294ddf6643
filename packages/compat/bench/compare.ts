// Measures comparisons: single pairs by mitata, then how the time of many pairs grows with their number.
//
//   node bench/compare.ts
import { bench, run } from "mitata";
import { compare } from "../src/index.ts";
import { chain, event, type Pair, plainUnion, tree, union } from "./pairs.ts";

const verdicts = (pair: Pair) => compare(pair.old, pair.new, { changes: false });
const full = (pair: Pair) => compare(pair.old, pair.new);

const pairs: Record<string, Pair> = {
  "oneOf of 50 arms with a discriminator": union("oneOf", 50),
  "anyOf of 50 arms with a discriminator": union("anyOf", 50),
  "oneOf of 50 arms without": plainUnion(50),
  "allOf of depth 20": chain(20),
  "a tree that holds itself": tree,
};

for (const [name, pair] of Object.entries(pairs)) {
  const { backward, forward } = verdicts(pair);
  bench(`${name} (${backward.verdict}, ${forward.verdict})`, () => verdicts(pair));
}
bench("an event with one change, and its list of changes", () => full(event(2)));
await run();

console.log("\n| Event pairs | Milliseconds | Milliseconds a pair |\n|---:|---:|---:|");
for (let i = 0; i < 100; i++) full(event(i));
for (const count of [125, 250, 500, 1000, 2000]) {
  const started = performance.now();
  for (let i = 0; i < count; i++) full(event(i));
  const took = performance.now() - started;
  console.log(`| ${count} | ${took.toFixed(0)} | ${(took / count).toFixed(2)} |`);
}
