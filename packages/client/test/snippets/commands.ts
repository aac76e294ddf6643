import { type AgentClient, ClientError } from "@tandem/client";

declare const agent: AgentClient;
declare const signal: AbortSignal;

// region: commands
try {
  const { status, code } = await agent.navigate({ url: "https://shop.example.com/help" }, { timeout: 5_000 });
  if (status === "refused") console.log(`not now: ${code}`);
} catch (error) {
  if (error instanceof ClientError && error.code === "timeout") console.log("no outcome in time");
  else throw error;
}
// endregion

// region: ask
const answer = await agent.requestRC({ signal });
switch (answer.status) {
  case "accepted":
    console.log("in control");
    break;
  case "declined":
    console.log("the visitor said no");
    break;
  case "refused":
    console.log(`nobody was asked: ${answer.code}`);
}
// endregion
