import { expect, test } from "vitest";
import { payloadsOf, rowsOf, sees, seesInOrder } from "./support/log.ts";
import { useStage } from "./support/stage.ts";

const stage = useStage();

test("the visitor allows remote control, takes over for a moment, and takes it back", async () => {
  const { visitor, agent } = await stage.session("Dana Flores");
  await agent.at("ac-request-rc").click();
  await agent.hasControl("asked");

  await sees(visitor.page, "rcrequested", { choices: ["accept", "decline"], agentname: "Dana Flores" });
  await visitor.at("cb-rc-accept").click();
  await sees(agent.page, "rcrequest", { response: "accepted" });
  await seesInOrder(agent.page, "rcrequest", "rc");
  await sees(agent.page, "rc", { enabled: true, suspended: false });
  await sees(visitor.page, "rc", { enabled: true });
  await visitor.at("cb-control").waitFor();
  await agent.hasControl("on");

  // The visitor's own mouse comes first.
  await visitor.page.mouse.move(200, 200);
  await visitor.page.mouse.move(220, 240);
  await sees(agent.page, "rc", { enabled: true, suspended: true });
  await agent.hasControl("suspended");
  await agent.hasControl("on");

  await visitor.at("cb-control-stop").click();
  await sees(agent.page, "rc", { enabled: false, suspended: false });
  await sees(visitor.page, "rc", { enabled: false });
  await agent.hasControl("off");
  await visitor.at("cb-control").waitFor({ state: "detached" });
});

test("the visitor declines", async () => {
  const { visitor, agent } = await stage.session();
  await agent.at("ac-request-rc").click();
  await visitor.at("cb-rc-decline").click();

  await sees(agent.page, "rcrequest", { response: "declined" });
  await agent.hasControl("off");
  expect(await agent.at("ac-request-rc").textContent()).toBe("Ask again");
  expect(await payloadsOf(agent.page, "rc")).toEqual([]);
  await visitor.at("cb-rc-dialog").waitFor({ state: "detached" });
});

test("control lasts over a page load, and the agent gives it back", async () => {
  const { visitor, agent } = await stage.session();
  await agent.at("ac-request-rc").click();
  await visitor.at("cb-rc-accept").click();
  await agent.hasControl("on");

  await visitor.goTo("products");
  await visitor.at("cb-control").waitFor();
  expect(await payloadsOf(visitor.page, "rc")).toEqual([{ enabled: true }, { enabled: true }]);

  await agent.hasControl("on");
  await agent.at("ac-release").click();
  await agent.hasControl("off");
  await visitor.at("cb-control").waitFor({ state: "detached" });
});

test("an agent may ask for the fields only", async () => {
  const { visitor, agent } = await stage.session();
  await agent.at("ac-request-ce").click();
  await sees(visitor.page, "rcrequested", { selective: true });
  await visitor.at("cb-rc-accept").click();
  await agent.hasControl("on");
});

test("an agent without the privilege is refused, and the visitor is not asked", async () => {
  const visitor = await stage.visitor();
  const code = await visitor.start();
  const agent = await stage.console();
  await agent.signIn("Emre Aksoy", { without: ["CBGUESTRC"] });
  await agent.join(code);
  await agent.at("ac-request-rc").click();

  await sees(agent.page, "accessdenied", { rcrequested: true, privilege: "CBGUESTRC" });
  await agent.at("ac-denied").waitFor();
  await expect
    .poll(() => rowsOf(agent.page))
    .toContainEqual(
      expect.objectContaining({
        kind: "outcome",
        name: "requestRC",
        data: expect.objectContaining({ status: "refused", code: "notpermitted" }),
      }),
    );
  expect(await payloadsOf(visitor.page, "rcrequested")).toEqual([]);
});

test("a pause ends control, and two agents cannot both ask", async () => {
  const { visitor, agent, code } = await stage.session("Dana Flores");
  const second = await stage.console();
  await second.signIn("Emre Aksoy");
  await second.join(code);
  await agent.at("ac-request-rc").click();
  await visitor.at("cb-rc-dialog").waitFor();
  await second.at("ac-request-rc").click();
  await expect.poll(() => second.at("ac-notice").textContent()).toBe("Not allowed now.");

  await visitor.at("cb-rc-accept").click();
  for (const each of [agent, second]) await sees(each.page, "rc", { enabled: true, suspended: false });
  await visitor.at("cb-pause").click();
  await visitor.at("cb-pause-confirm").click();
  for (const each of [agent, second]) await sees(each.page, "rc", { enabled: false, suspended: false });
});
