import { valid, messages } from "./corpus.ts";
import { measure } from "./measure.ts";
import { parseEvent, validateEvent } from "../dist/index.js";
import { parseJson } from "../dist/gen/json.js";
import { envelope, payloads } from "../dist/gen/table.js";
import { CLOSED, isOf } from "../dist/gen/check.js";
const N=6000;
const texts = valid.map(({ event, payload }, i) => { const { side, name } = messages[event]!; const sequence = String(i + 1).padStart(12, "0");
 return {side, text: JSON.stringify({specversion:"1.0",id:`s-4f2a91c0/${sequence}`,source:"/sessions/s-4f2a91c0",type:`tandem.${side}.${name}`,subject:"s-4f2a91c0",time:"2026-03-01T10:00:00.000Z",datacontenttype:"application/json",dataschema:`https://tandem.example/schemas/v1/${side}/events/${name}`,sequence,data:payload})}});
console.log("bytes", Math.min(...texts.map(t=>t.text.length)), Math.max(...texts.map(t=>t.text.length)));
const B=192;
const mk=(name:string,f:(v:any,side:any)=>boolean)=>({name,expected:N,operations:N,prepare(){return()=>0},timed(){let total=0,c=0;for(let k=0;k<N/B;k++){const b=Array.from({length:B},(_,i)=>({s:texts[i%texts.length]!.side,p:JSON.parse(texts[i%texts.length]!.text)}));const t=performance.now();for(const {s,p} of b) if(f(p,s)) c++;total+=performance.now()-t;}return total*1e6/N}});
const mt=(name:string,f:(v:any,side:any)=>boolean)=>({name,expected:N,operations:N,prepare(){return()=>{let c=0;for(let i=0;i<N;i++){const t=texts[i%texts.length]!; if(f(t.text,t.side)) c++;}return c}}});
const ID=[0,67100672,-2013265922,134217726] as const;
const tasks=[
 mt("JSON.parse",t=>JSON.parse(t)!==undefined),
 mt("parseJson",t=>(parseJson(t) as any).value!==undefined),
 mt("parse+envelope",(t)=>!envelope(JSON.parse(t),"",CLOSED)),
 mt("parse+get",(t)=>payloads.get(JSON.parse(t).type)!==undefined),
 mt("parse+payload",(t)=>{const v=JSON.parse(t);return !payloads.get(v.type)!.check(v.data,"",CLOSED)}),
 mt("parse+both",(t)=>{const v=JSON.parse(t);return !envelope(v,"",CLOSED)&&!payloads.get(v.type)!.check(v.data,"",CLOSED)}),
 mt("parse+validateEvent",(t,side)=>validateEvent(JSON.parse(t),{side,form:"produce"}).ok),
 mt("parseEvent",(t,side)=>parseEvent(t,{side,form:"produce"}).ok),
 mt("parse+touch",(t)=>{const v=JSON.parse(t);return v.id.length+v.time.length>3}),
];

const res=new Map<string,number[]>();
for(let r=-8;r<40;r++) for(const t of tasks as any[]){ let ns; if(t.timed) ns=t.timed(); else {const run=t.prepare();const a=performance.now();run();ns=(performance.now()-a)*1e6/N;} if(r>=0){ if(!res.has(t.name)) res.set(t.name,[]); res.get(t.name)!.push(ns);} }
for(const [n,l] of res){l.sort((a,b)=>a-b); console.log(n.padEnd(16), l[Math.floor(l.length/2)]!.toFixed(1), l[Math.floor(l.length/4)]!.toFixed(1));}
