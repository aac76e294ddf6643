// region: agent
import { AgentClient } from "@tandem/client";
import { joining, signIn } from "@tandem/client/http";

const server = "http://127.0.0.1:4100";
const { identity } = await signIn(server, { name: "Robin Vale" });
const agent = new AgentClient(joining({ server, identity, key: "123456" }));

agent.on("navigate", ({ url, browser }) => console.log(`on ${url}, with ${browser.name}`));
agent.on("sessionend", ({ reason }) => console.log(`over: ${reason}`));
await agent.connect();
// endregion
