import { parseArgs } from "node:util";
import fc from "fast-check";
import { agreeWithAjv, agreeWithHyperjump } from "./differential.ts";

// Differential fuzzing for as long as one likes: `pnpm fuzz --runs 5000000 --seed 7`.
const { values } = parseArgs({
  options: { runs: { type: "string", default: "5000000" }, seed: { type: "string" } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** In parts, for progress; each part has the next seed, so that one that fails can be run by itself. */
const PART = 50_000;
/** One in so many is also given to the slower implementation. */
const SLICE = 50;

console.log(`${runs} payloads, seed ${seed}`);
const start = performance.now();
let [done, valid, slice] = [0, 0, 0];
for (let part = 0; done < runs; part++) {
  const size = Math.min(PART, runs - done);
  fc.configureGlobal({ seed: seed + part });
  const tally = agreeWithAjv(size);
  slice += (await agreeWithHyperjump(Math.ceil(size / SLICE))).payloads;
  done += tally.payloads;
  valid += tally.valid;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${done} agree with Ajv (${valid} of them valid), ${slice} with hyperjump, ${seconds} s`);
}
