// region: visitor
import { VisitorClient } from "@tandem/client";
import { continuing, starting, type Ticket } from "@tandem/client/http";

const server = "http://127.0.0.1:4100";
const kept = sessionStorage.getItem("cobrowse");
const onTicket = (ticket: Ticket) => sessionStorage.setItem("cobrowse", JSON.stringify(ticket));
const visitor = new VisitorClient(
  kept ? continuing({ server, ticket: JSON.parse(kept), onTicket }) : starting({ server, onTicket }),
);

visitor.on("rcrequested", async ({ agentname, accept, decline }) => {
  const answer = confirm(`May ${agentname ?? "the agent"} use this page?`) ? accept : decline;
  await answer();
});
visitor.on("sessionend", () => sessionStorage.removeItem("cobrowse"));
await visitor.connect();
// endregion
