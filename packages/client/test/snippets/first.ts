// region: first
import { AgentClient } from "@tandem/client";
import { memory } from "@tandem/client/memory";

const { transport, server } = memory<"agent">();
const agent = new AgentClient(transport);
agent.on("rc", ({ enabled }) => console.log(enabled ? "in control" : "watching"));
await agent.connect();

server.emit("rc", { enabled: true, suspended: false });
// endregion
