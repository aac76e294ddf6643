import { Ajv2020 } from "ajv/dist/2020.js";
import { compare } from "../src/index.ts";
const a={items:{contains:{},items:{}}}, b={items:{contains:{dependentSchemas:{c:{required:["x-d"]}}},items:{}}};
console.log(JSON.stringify(compare(a,b)));
for (const s of [a,b,{contains:{},items:{}},{contains:{}},{contains:{},items:true},{contains:{dependentSchemas:{c:{required:["x"]}}}}]) { const v=new Ajv2020({strict:false,logger:false}).compile(s as any); console.log(JSON.stringify(s), v([[]]), v([]), v([[1],[]])); }
