import { AgentClient, VisitorClient } from "@tandem/client";
import { joining, signIn, starting } from "@tandem/client/http";

/**
 * Starts a session on a real server and lets an agent join it. Returns the names that the visitor receives.
 *
 * @param {string} server its address
 * @returns {Promise<(string | undefined)[]>}
 */
export function liveEvent(server) {
  return new Promise((resolve, reject) => {
    /** @param {string} key */
    async function join(key) {
      const { identity } = await signIn(server, { name: "Robin Vale" });
      const agent = new AgentClient(joining({ server, identity, key }));
      await agent.connect();
    }

    const visitor = new VisitorClient(
      starting({ server, onTicket: ({ key = "" }) => join(key).catch(reject) }),
    );
    visitor.on("agents", ({ count, agentlist = [] }) => {
      if (count > 0) resolve(agentlist.map(({ name }) => name));
    });
    visitor.connect().catch(reject);
  });
}
