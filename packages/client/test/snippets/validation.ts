import type { Transport } from "@tandem/client";

declare const transport: Transport;

// region: validation
import { AgentClient } from "@tandem/client";
import { agentSessionend } from "@tandem/server-validator/agent/sessionend";

const agent = new AgentClient(transport, { validate: { sessionend: agentSessionend } });
// endregion

void agent;
