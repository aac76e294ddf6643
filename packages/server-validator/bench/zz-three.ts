import { contenders } from "./contenders.ts";
import { invalid, valid, messages } from "./corpus.ts";
import { measure } from "./measure.ts";
import { CLOSED } from "../dist/gen/check.js";
const all = (await contenders()).filter(c=>["hand-written","ours"].includes(c.name));
const direct=[]; for(const m of messages){const mod=await import(`../dist/gen/${m.side}/events/${m.name}.js`); const f=Object.values(mod)[0] as any; direct.push(new Function("f","C","return p=>!f(p,'',C)")(f,CLOSED));}
all.push({name:"direct",verdicts:direct});
const N=6000;
const mk=(name:string,samples:any[],fns:any,expected:number)=>({name,expected,operations:N,prepare(){const t=samples.map(s=>JSON.stringify(s.payload));const b=Array.from({length:N},(_,i)=>({e:samples[i%samples.length].event,p:JSON.parse(t[i%samples.length]!)}));return()=>{let c=0;for(const {e,p} of b) if(fns[e](p,"produce")) c++;return c}}});
const show=(t:string,m:any)=>{const h=m.get("hand-written").median;console.log(t,[...m].map(([n,x]:any)=>`${n} ${x.median.toFixed(1)} (${x.low.toFixed(1)}) ${(x.median/h).toFixed(2)}`).join(" | "))};
const R=40;
for (const which of process.argv.slice(2)) {
if(which=="v") show("valid", measure(all.map(c=>mk(c.name,valid,c.verdicts,N)),R));
else if(which=="i") show("invalid", measure(all.map(c=>mk(c.name,invalid,c.verdicts,0)),R));
else { for(let k=0;k<12;k++){const sub=invalid.filter(s=>s.event===k); show(messages[k]!.name, measure(all.map(c=>mk(c.name,sub,c.verdicts,0)),15));}}
}
