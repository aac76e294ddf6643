import { contenders } from "./contenders.ts";
import { invalid, messages } from "./corpus.ts";
const all = (await contenders()).filter(c=>["hand-written","ours"].includes(c.name));
const N=20000;
for (let rep=0; rep<3; rep++)
for (const s of invalid) {
  const text=JSON.stringify(s.payload);
  const out=[];
  for (const c of all) {
    const f=c.verdicts[s.event]!;
    let best=1e9;
    for(let r=0;r<15;r++){ const b=Array.from({length:N},()=>JSON.parse(text)); let n=0; const t=performance.now(); for(const p of b) if(f(p,"produce")) n++; const d=(performance.now()-t)*1e6/N; if(n) throw 1; best=Math.min(best,d);}
    out.push(best.toFixed(1));
  }
  if(rep==2) console.log(out.join("\t"), messages[s.event]!.name, text.slice(0,110));
}
