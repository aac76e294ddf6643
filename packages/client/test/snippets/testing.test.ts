import { vi } from "vitest";

/** A page's own code, of which the test below is an example. */
function watchControl(agent: AgentClient, tell: (text: string) => void): void {
  agent.on("rc", ({ enabled }) => tell(enabled ? "in control" : "watching"));
}

// region: testing
import { AgentClient } from "@tandem/client";
import { memory } from "@tandem/client/memory";
import { expect, test } from "vitest";

test("says who is in control", async () => {
  const { transport, server } = memory<"agent">();
  await using agent = new AgentClient(transport);
  const tell = vi.fn();
  watchControl(agent, tell);
  await agent.connect();

  server.emit("rc", { enabled: true, suspended: false });
  expect(tell).toHaveBeenLastCalledWith("in control");

  server.answer = () => ({ status: "refused", code: "notpermitted" });
  expect(await agent.requestRC()).toMatchObject({ code: "notpermitted" });
});
// endregion
