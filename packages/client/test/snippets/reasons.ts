import type { AgentClient } from "@tandem/client";

declare const agent: AgentClient;

// region: reasons
import { meaning } from "@tandem/client";
import { agentSessionEnd } from "@tandem/protocol";

agent.on("sessionend", ({ reason = "" }) => {
  const { title, ...more } = meaning(agentSessionEnd, reason);
  console.log(title, more.known && more.retry ? "Try again." : "");
});
// endregion
