import type { AgentClient } from "@tandem/client";

declare const agent: AgentClient;
declare const signal: AbortSignal;
declare function show(url: string): Promise<void>;

// region: events
const stop = agent.on("rc", ({ enabled, suspended }) => console.log({ enabled, suspended }), { signal });
agent.once("agents", ({ count }) => console.log(`${count} in the session`));
stop();

for await (const { url } of agent.events("navigate", { signal })) await show(url);

const answer = await agent.waitFor("rcrequest", { timeout: 60_000, signal });
console.log(answer.response, agent.state.rc?.enabled);
// endregion

// region: wildcard
agent.on("*", (event) => {
  if (!event.known) console.log(`newer than this package: ${event.name}`, event.data);
  else if (event.name === "pagevisibility") console.log(event.data.visibility, event.sequence);
});
// endregion
