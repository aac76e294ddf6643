// Measures comparisons in processor time: single pairs, then how the time of many pairs grows with their number.
//
//   node bench/compare.ts
import { compare } from "../src/index.ts";
import { chain, event, type Pair, plainUnion, tree, union, unionOfChanges } from "./pairs.ts";
import { processorTime, row } from "./processor.ts";

const verdicts = (pair: Pair) => compare(pair.old, pair.new, { changes: false });
const full = (pair: Pair) => compare(pair.old, pair.new);

const pairs: Record<string, () => void> = {
  "`oneOf` of 50 arms with a discriminator, one changed": () => verdicts(union("oneOf", 50)),
  "`anyOf` of 50 arms with a discriminator, one changed": () => verdicts(union("anyOf", 50)),
  "`oneOf` of 50 arms without a discriminator": () => verdicts(plainUnion(50)),
  "`oneOf` of 50 arms, all changed twice, with the list of 100 changes": () => full(unionOfChanges(50)),
  "`allOf` of depth 20": () => verdicts(chain(20)),
  "a tree that holds itself": () => verdicts(tree),
  "an event with one change, with the list of changes": () => full(event(2)),
};

row("Pair", "Milliseconds");
row("---", "---:");
for (const [name, run] of Object.entries(pairs)) row(name, processorTime(run));

console.log();
row("Event pairs", "Milliseconds", "Milliseconds a pair");
row("---:", "---:", "---:");
for (let i = 0; i < 100; i++) full(event(i));
for (const count of [125, 250, 500, 1000, 2000]) {
  const took = processorTime(() => {
    for (let i = 0; i < count; i++) full(event(i));
  }, 2);
  row(String(count), took, took / count);
}
