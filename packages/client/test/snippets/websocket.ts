declare const ticket: { session: string; num: string; token: string };

// region: websocket
import { AgentClient, websocket } from "@tandem/client";

const { session, num, token } = ticket;
const transport = websocket({ url: "wss://cobrowse.example.com", session, num, token });
await using agent = new AgentClient(transport);
await agent.connect();
addEventListener("online", () => transport.reconnect());
// endregion
