import { compare } from "../src/index.ts";
let chain:any={type:"string"}; for(let i=0;i<20;i++) chain={allOf:[chain,{minLength:i%3},{properties:{["k"+i]:{type:"number"}}}]};
let chain2:any={type:"string",maxLength:100}; for(let i=0;i<20;i++) chain2={allOf:[chain2,{minLength:i%3},{properties:{["k"+i]:{type:"number"}}}]};
for(let i=0;i<3;i++){const t=performance.now();compare(chain,chain2);console.log(performance.now()-t);}
