import { compare } from "../src/index.ts";
const show=(a:any,b:any,o?:any)=>{const r=compare(a,b,o);console.log(JSON.stringify(a),"→",JSON.stringify(b),"\n   ",JSON.stringify(r.backward),JSON.stringify(r.forward));for(const c of r.changes)console.log("      ",JSON.stringify(c))};
show({type:"object",properties:{a:{type:"string"},k:{enum:["x","y"]}},required:["a"]},{type:"object",description:"d",properties:{a:{type:["string","null"]},k:{enum:["y","z"]},b:{type:"number"}},required:["a","b"]});
show({oneOf:[{title:"a",type:"string"},{title:"b",type:"number"}]},{oneOf:[{title:"b",type:"integer"},{title:"c",type:"null"}]});
show({$ref:"#/$defs/x",$defs:{x:{type:"string",maxLength:4}}},{$ref:"#/$defs/y",$defs:{y:{type:"string",maxLength:3}}});
show({type:"string"},{$ref:"#/$defs/y",$defs:{y:{type:"string",maxLength:3}}});
show({type:"array",prefixItems:[{type:"string"}],items:false},{type:"array",prefixItems:[{type:"string"},{type:"number"}],items:false,minItems:1});
