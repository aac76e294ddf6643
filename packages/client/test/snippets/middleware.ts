import type { AgentClient } from "@tandem/client";

declare const agent: AgentClient;

// region: middleware
agent
  .use((message) => (message.name === "userstate" ? { ...message, data: {} } : undefined))
  .use(({ time, direction, kind, name }) => console.log(time, direction, kind, name));
// endregion
