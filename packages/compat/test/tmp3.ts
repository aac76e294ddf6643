import { compare } from "../src/index.ts";
const time=(name:string,a:any,b:any,o?:any)=>{let r=compare(a,b,o);const t=performance.now();r=compare(a,b,o);console.log(name,(performance.now()-t).toFixed(1)+"ms",JSON.stringify(r.backward).slice(0,150),JSON.stringify(r.forward).slice(0,150))};
const arm=(i:number,extra:any={})=>({type:"object",properties:{type:{const:"e"+i},a:{type:"string",maxLength:10+i},n:{type:"integer",minimum:0},...extra},required:["type","a"]});
const N=50; const arms=[...Array(N)].map((_,i)=>arm(i));
for (const k of ["oneOf","anyOf"]) {
 time(k+" one arm narrowed",{[k]:arms},{[k]:arms.map((a,i)=>i===25?arm(i,{a:{type:"string",maxLength:5}}):a)});
 time(k+" one arm added",{[k]:arms},{[k]:[...arms,arm(99)]});
 time(k+" all arms widened",{[k]:arms},{[k]:arms.map((a,i)=>arm(i,{n:{type:"number"}}))});
 time(k+" all arms mix",{[k]:arms},{[k]:arms.map((a,i)=>i%2?arm(i,{n:{type:"number"}}):a).reverse()});
}
time("oneOf→anyOf",{oneOf:arms},{anyOf:arms});
// no discriminator
const plain=[...Array(N)].map((_,i)=>({type:"object",properties:{["p"+i]:{type:"string"}},required:["p"+i]}));
time("anyOf no disc",{anyOf:plain},{anyOf:plain.map((p,i)=>i===3?{...p,properties:{p3:{type:"number"}}}:p)});
time("oneOf no disc",{oneOf:plain},{oneOf:plain.map((p,i)=>i===3?{...p,properties:{p3:{type:"number"}}}:p)});
time("oneOf no disc to anyOf",{oneOf:plain},{anyOf:plain});
const nums=[...Array(N)].map((_,i)=>({minimum:i*10,maximum:i*10+5}));
time("number ranges",{type:"number",anyOf:nums},{type:"number",anyOf:nums.map((n,i)=>i===40?{minimum:400,maximum:406}:n)});
time("strings",{enum:[...Array(500)].map((_,i)=>"v"+i)},{enum:[...Array(501)].map((_,i)=>"v"+i)});
let chain:any={type:"string"}; for(let i=0;i<20;i++) chain={allOf:[chain,{minLength:i%3},{properties:{["k"+i]:{type:"number"}}}]};
let chain2:any={type:"string",maxLength:100}; for(let i=0;i<20;i++) chain2={allOf:[chain2,{minLength:i%3},{properties:{["k"+i]:{type:"number"}}}]};
time("allOf 20",chain,chain2);
let d:any={type:"object",properties:{a:{type:"number"}}}; const defs:any={d0:d}; for(let i=1;i<=20;i++) defs["d"+i]={allOf:[{$ref:"#/$defs/d"+(i-1)},{$ref:"#/$defs/d"+(i-1)},{properties:{["q"+i]:{type:"string"}}}]};
time("allOf doubling",{$ref:"#/$defs/d20",$defs:defs},{$ref:"#/$defs/d20",$defs:{...defs,d0:{type:"object",properties:{a:{type:"integer"}}}}});
const anydefs:any={d0:{type:"object",properties:{a:{type:"number"}}}}; for(let i=1;i<=20;i++) anydefs["d"+i]={anyOf:[{allOf:[{$ref:"#/$defs/d"+(i-1)},{required:["r"+i]}]},{allOf:[{$ref:"#/$defs/d"+(i-1)},{required:["s"+i]}]}]};
time("anyOf nesting",{$ref:"#/$defs/d20",$defs:anydefs},{$ref:"#/$defs/d20",$defs:{...anydefs,d0:{type:"object",properties:{a:{type:"integer"}}}}});
// independent clauses: SAT-ish
const cl=(k:number,neg=false)=>({anyOf:[...Array(k)].map((_,i)=>({properties:{["v"+i]:{const:neg}},required:["v"+i]}))});
time("sat",{allOf:[...Array(20)].map((_,i)=>({anyOf:[{required:["a"+i]},{required:["b"+i]},{required:["c"+i]}]}))},{maxProperties:3});
time("pigeon",{type:"array",items:{enum:[1,2,3,4,5,6,7,8,9]},uniqueItems:true,minItems:10},false);
time("sat2",{allOf:[...Array(12)].map((_,i)=>({anyOf:[{required:["a"+i]},{required:["b"+i]},{required:["c"+i]}]})),maxProperties:11},false);
time("redos",{pattern:"^(a+)+$",minLength:40},{pattern:"^(a+)+b?$"});
time("redos2",{type:"string",minLength:40},{pattern:"^(a+)+$"});
time("redos3",{type:"string",pattern:"^(\\w+\\s?)*$",minLength:60},{maxLength:100});
time("bigpattern",{pattern:"^[a-zA-Z0-9_-]{1,255}$"},{pattern:"^[a-zA-Z0-9_.-]{1,256}$"});
time("uuid",{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},{type:"string",minLength:36,maxLength:36});
time("pL",{pattern:"^\\p{L}+$"},{pattern:"^[\\p{L}\\d]+$"});
time("pw",{pattern:"^(?=.*[A-Z])(?=.*\\d).{8,}$"},{type:"string",minLength:8});
