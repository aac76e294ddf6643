import { beyondLimits } from "../dist/gen/json.js";
import { invalidMessages, messages } from "./corpus.ts";
import { validateEvent } from "../dist/index.js";
const texts=invalidMessages.map(s=>JSON.stringify(s.value));
function walkA(value:unknown, depth:number, left:{n:number}): string|undefined {
  if (depth > 16) return "depth";
  if (Array.isArray(value)) { left.n -= value.length; if (left.n<0) return "size"; for (let i=0;i<value.length;i++){const v=value[i]; if(typeof v==="object"&&v!==null){const c=walkA(v,depth+1,left); if(c!==undefined) return c;}} return undefined; }
  for (const name in value as any) { if (name==="__proto__") return "p"; if(--left.n<0) return "size"; const v=(value as any)[name]; if(typeof v==="object"&&v!==null){const c=walkA(v,depth+1,left); if(c!==undefined) return c;} }
  return undefined;
}
function walkB(value:unknown, depth:number, left:{n:number}): string|undefined {
  if (depth > 16) return "depth";
  if (Array.isArray(value)) { left.n -= value.length; if (left.n<0) return "size"; for (let i=0;i<value.length;i++){const v=value[i]; if(typeof v==="object"&&v!==null){const c=walkB(v,depth+1,left); if(c!==undefined) return c;}} return undefined; }
  const names=Object.keys(value as any); left.n-=names.length; if(left.n<0) return "size"; if(names.includes("__proto__")) return "p";
  for (const v of Object.values(value as any)) { if(typeof v==="object"&&v!==null){const c=walkB(v,depth+1,left); if(c!==undefined) return c;} }
  return undefined;
}
const fs:any={now:(v:any)=>beyondLimits(v)===undefined,A:(v:any)=>walkA(v,1,{n:10000})===undefined,B:(v:any)=>walkB(v,1,{n:10000})===undefined, validate:(v:any,i:number)=>!validateEvent(v,{side:messages[invalidMessages[i]!.event]!.side,form:"produce"}).ok};
const t:any={};
for(let r=0;r<60;r++)for(const k in fs){let tot=0;for(let b=0;b<20;b++){const vs=texts.map(x=>JSON.parse(x));const a=performance.now();for(let i=0;i<vs.length;i++)if(!fs[k](vs[i],i))throw k;tot+=performance.now()-a}if(r>20)(t[k]??=[]).push(tot*1e6/20/texts.length)}
for(const k in t){t[k].sort((a:number,b:number)=>a-b);console.log(k,t[k][20].toFixed(0),t[k][0].toFixed(0))}
