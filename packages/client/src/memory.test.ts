import { expect, it } from "vitest";
import { AgentClient } from "./index.ts";
import { memory } from "./memory.ts";

it("copies what passes, both ways, as a wire would", async () => {
  const { transport, server } = memory<"agent">();
  const agent = new AgentClient(transport);
  const sent = { enabled: true, suspended: false };
  server.emit("rc", sent);
  sent.enabled = false;
  await agent.connect();
  expect(agent.state.rc).toEqual({ enabled: true, suspended: false });

  const asked = { url: "https://shop.example.com/a" };
  const outcome = agent.navigate(asked);
  asked.url = "https://shop.example.com/b";
  await outcome;
  expect(server.commands[0]?.data).toEqual({ url: "https://shop.example.com/a" });
});

it("ends in whichever way a test asks for", async () => {
  const { transport, server } = memory<"agent">();
  const agent = new AgentClient(transport);
  await agent.connect();
  const end = agent.waitFor("sessionend");
  server.end("unreachable");
  expect(await end).toMatchObject({ reason: "ConnDrop" });
  expect(await agent.closed).toMatchObject({ code: "unreachable" });
});
