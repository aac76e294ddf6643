import type { AgentClient } from "@tandem/client";

declare const agent: AgentClient;
declare function chart(name: string, ms: number): void;

// region: builtin
import { agentPersonal, log, mask, measure } from "@tandem/client/middleware";

agent
  .use(mask({ navigate: ["url"], agents: ["/agentlist/*/name"] }))
  .use(mask(agentPersonal))
  .use(log())
  .use(measure((one) => one.kind === "command" && chart(one.name, one.ms)));
// endregion
