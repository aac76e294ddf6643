import { type AgentClient, ClientError } from "@tandem/client";

declare const agent: AgentClient;

// region: commands
try {
  const { status, code } = await agent.requestRC({ timeout: 5_000 });
  if (status === "refused") console.log(`not now: ${code}`);
} catch (error) {
  if (error instanceof ClientError && error.code === "timeout") console.log("no outcome in time");
  else throw error;
}
// endregion
