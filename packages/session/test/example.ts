import { admit, create, step } from "../src/index.ts";

const at = Date.now();
const created = create({ id: "s1", key: "482913", start: { name: "Robin Vale" }, at });

const visitor = { side: "visitor", num: "0", instance: "page-1" } as const;
const { state: waiting } = step(created, { at, type: "connect", ...visitor, resumed: false });

const admission = admit(waiting, { name: "Kim Park", role: "agent", privileges: ["CBGUESTRC"] });
if ("refused" in admission) throw new Error(admission.refused);

const agent = { side: "agent", num: admission.num, instance: "viewer-1" } as const;
const { state: active } = step(admission.state, { at, type: "connect", ...agent, resumed: false });

const command = { type: "command", id: "c1", name: "requestRC", data: {} } as const;
export const { outputs } = step(active, { at, ...agent, ...command });
// → timer "request" for 60 s; event rcrequested to the visitor; outcome "done" to the agent
