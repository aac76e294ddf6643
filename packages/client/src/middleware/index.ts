export { agentPersonal, visitorPersonal } from "../gen/personal.ts";
export { log } from "./log.ts";
export { type Masks, mask } from "./mask.ts";
export { type Measurement, measure } from "./measure.ts";
