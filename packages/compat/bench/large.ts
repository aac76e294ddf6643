// Measures the comparisons of test/cases/large.ts and drafts.ts: none may take a second.
//
//   node bench/large.ts
import { compare } from "../src/index.ts";
import { cases as drafts } from "../test/cases/drafts.ts";
import { cases as large } from "../test/cases/large.ts";
import { processorTime, row } from "./processor.ts";

row("Pair", "Milliseconds", "with the list of changes");
row("---", "---:", "---:");
for (const { title, old, new: now } of [...large, ...drafts])
  row(
    title,
    processorTime(() => compare(old, now, { changes: false }), 3),
    processorTime(() => compare(old, now), 3),
  );
