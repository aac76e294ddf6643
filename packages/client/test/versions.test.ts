import { describe, expect, it } from "vitest";
import { type AgentVocabulary, agentProtocol, Client, type SideProtocol } from "../src/index.ts";
import { Clients, failure } from "./support/clients.ts";

/** Against real sockets: which version is offered, and what is said when the server speaks none of them. */
const clients = new Clients();
const protocol: SideProtocol = { ...agentProtocol, name: "other", subprotocol: "other.v2" };

describe("a client", () => {
  it("speaks the protocol that it is given: subprotocols, token and types of messages", async () => {
    clients.server.subprotocol = "other.v2";
    clients.server.greets = false;
    clients.server.answer = () => "nothing";
    const agent = new Client<AgentVocabulary>(protocol, clients.transport());
    const seen: string[] = [];
    agent.on("*", ({ name }) => seen.push(name));
    await agent.connect();
    expect(clients.server.attempts[0]?.protocols).toEqual(["other.v2", "other.token.a.b.c"]);
    const answered = agent.command("requestRC");
    for (const type of ["other.agent.rc", "other.agent.new", "other.agent.command.new", "tandem.agent.rc"])
      clients.server.emit(type, {});
    clients.server.sendText(
      JSON.stringify({ type: "other.outcome", data: { command: (await command()).id, status: "done" } }),
    );
    expect(await answered).toMatchObject({ status: "done" });
    expect((await command()).type).toBe("other.agent.command.requestRC");
    // A name alone is one of this side's events; anything else keeps its whole type.
    expect(seen).toEqual(["rc", "new", "other.agent.command.new", "tandem.agent.rc"]);
    await agent.close();
  });

  it("says what the server says, which names both sides' versions", async () => {
    clients.server.refuse = () => [
      4406,
      "unsupportedversion: this client speaks tandem.v1; the server speaks tandem.v3, tandem.v2",
    ];
    const agent = clients.agent();
    const error = await failure(agent.connect());
    expect(error.code).toBe("unsupportedversion");
    expect(error.message).toBe(
      "Closed: unsupportedversion: this client speaks tandem.v1; the server speaks tandem.v3, tandem.v2.",
    );
    expect(clients.server.attempts).toHaveLength(1);
  });

  it("says so, and not the token, when the server picks what was not a version", async () => {
    clients.server.subprotocol = "tandem.token.a.b.c";
    const error = await failure(clients.agent().connect());
    expect([error.code, error.message]).toEqual(["unsupportedversion", "Closed: unsupportedversion."]);
  });
});

/** The command that has arrived, once it has. */
async function command() {
  await expect.poll(() => clients.server.commands).not.toEqual([]);
  return clients.server.commands[0]!;
}
