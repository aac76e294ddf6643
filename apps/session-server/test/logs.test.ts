import { expect, test } from "vitest";
import { Participant } from "./support/participant.ts";
import { join, serve, shop, signIn, startSession } from "./support/server.ts";

test("logs say what happened to which session, and nothing of what was said or by whom", async () => {
  const server = await serve();
  const visitor = await startSession(server, {
    sessionKey: "customer-17",
    name: "Kim Fen",
    email: "kim@example.com",
    phone: "555 0117",
  });
  const identity = await signIn(server, "Robin Vale");
  const agent = await join(server, visitor.key);
  const page = await Participant.connect(server, visitor, { instance: "page-secret", origin: shop });
  const viewer = await Participant.connect(server, agent);
  await page.command("reportPage", {
    url: "https://shop.example.com/basket",
    browser: { name: "Firefox", version: "140", platform: "Linux" },
    visitorversion: "1.0.0",
  });
  await page.command("setUserState", { name: "cart", value: "three umbrellas" });
  await viewer.event("userstate");

  // What goes wrong is where logs usually say too much.
  await server.post("/v1/sessions", { sessionKey: "customer-17" });
  await server.post("/v1/sessions", '{ "name": Kim Fen }', { "content-type": "application/json" });
  await server.post(
    "/v1/sessions/join?key=customer-17",
    { key: "customer-18" },
    { authorization: `Bearer ${identity}` },
  );
  await server.post("/v1/sessions/join", {}, { authorization: "Bearer x.y.forged" });
  await server.get("/v1/three/umbrellas?name=Robin");
  await page.command("setUserState", { name: "cart", value: ["three umbrellas"] });
  page.socket.send("{ three umbrellas }");
  await page.closed;
  const forged = await Participant.connect(server, { ...agent, token: "x.y.forged" });
  await forged.closed;
  viewer.socket.terminate();
  await expect.poll(() => server.logged()).toMatch(/"num":"1","code":1006/);
  await server.close();

  const logged = server.logged();
  expect(logged).toContain('"msg":"connected"');
  expect(logged).toContain(visitor.session);
  expect(logged).toContain('"route":"/v:version/sessions/join"');
  for (const secret of [visitor.token, agent.token, identity, "forged", "Bearer"])
    expect(logged).not.toContain(secret);
  expect(logged).not.toMatch(
    /customer|Kim|Robin|Vale|555 0117|umbrella|cart|basket|Firefox|example\.com|page-secret/i,
  );
  // Each request has one line: two agents have signed in.
  expect(logged.match(/"route":"\/v:version\/sign-in"/g)).toHaveLength(2);
  expect(logged).not.toContain("incoming request");
  for (const line of logged.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
});

test("warnings point at settings that are rarely meant", async () => {
  const careful = await serve();
  expect(careful.logged()).not.toContain('"level":40');
  const careless = await serve({ origins: [], host: "0.0.0.0", devSignIn: true });
  expect(careless.logged()).toContain("no origin is allowed");
  expect(careless.logged()).toContain("development sign-in is on");
});
