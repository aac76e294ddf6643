import { AgentClient, VisitorClient } from "@tandem/client";
import { memory } from "@tandem/client/memory";

/** Lets each side receive an event and send a command, in memory. Returns what both received. */
export async function handledEvent() {
  /** @type {string[]} */
  const heard = [];

  const desk = /** @type {typeof memory<"agent">} */ (memory)();
  const agent = new AgentClient(desk.transport);
  agent.on("rc", ({ enabled }) => heard.push(`agent: control ${enabled ? "on" : "off"}`));
  await agent.connect();
  desk.server.emit("rc", { enabled: true, suspended: false });
  heard.push(`agent: ${(await agent.releaseRC()).status}`);
  await agent.close();

  const page = /** @type {typeof memory<"visitor">} */ (memory)();
  const visitor = new VisitorClient(page.transport);
  visitor.on("rcrequested", async ({ agentname, accept }) => {
    heard.push(`visitor: asked by ${agentname}`);
    await accept();
  });
  await visitor.connect();
  page.server.emit("rcrequested", {
    requestId: "r-1",
    choices: ["accept", "decline"],
    agentname: "Robin Vale",
  });
  await visitor.stopSession();
  heard.push(...page.server.commands.map(({ name }) => `visitor: ${name}`));
  await visitor.close();

  return heard;
}
