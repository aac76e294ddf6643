import type { Transport } from "@tandem/client";

declare const transport: Transport;

// region: validation
import { AgentClient } from "@tandem/client";
import { agentSessionendEvent } from "@tandem/server-validator/agent";

const agent = new AgentClient(transport, { validate: { sessionend: agentSessionendEvent } });
// endregion

void agent;
