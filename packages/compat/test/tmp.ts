import fc from "fast-check";
import { compare } from "../src/index.ts";
import { edited } from "./fuzz/edits.ts";
import { Random } from "./fuzz/random.ts";
import { anySchema } from "./fuzz/schemas.ts";
const want = process.argv[2]!;
const found: [number,string][] = [];
for (let seed = Number(process.argv[3]??1); seed < Number(process.argv[4]??6000); seed++) {
  const [first] = fc.sample(anySchema, { numRuns: 1, seed });
  const pair = edited(first!.schema, new Random(seed), first!.dialect === "2020-12");
  const $schema = first!.dialect === "draft-07" ? "http://json-schema.org/draft-07/schema#" : "https://json-schema.org/draft/2020-12/schema";
  const n=(x:any)=>typeof x==="boolean"?x:{$schema,...x};
  try { const r = compare(n(first!.schema), n(pair.schema), {changes:false});
  if (JSON.stringify([r.backward.reason,r.forward.reason]).includes(want)) { const t=JSON.stringify({seed,edit:pair.name,dialect:first!.dialect,old:first!.schema,new:pair.schema,r}); found.push([t.length,t]); } } catch {}
}
found.sort((a,b)=>a[0]-b[0]); console.log(found.length); for (const [,t] of found.slice(0,4)) console.log(t);
