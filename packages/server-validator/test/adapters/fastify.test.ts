import fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cloudEvents, message } from "../../src/fastify.ts";
import { type CommandMessage, limits } from "../../src/index.ts";
import { broken, command, MEDIA_TYPE } from "./messages.ts";

let app: FastifyInstance;
beforeEach(() => {
  app = fastify();
  app.register(cloudEvents);
  app.post<{ Body: CommandMessage<"visitor"> }>(
    "/commands",
    { preValidation: message({ side: "visitor", kind: "command" }) },
    ({ body }) => ({ name: body.name, data: body.data }),
  );
});
afterEach(() => app.close());

const post = (payload: string, type = MEDIA_TYPE) =>
  app.inject({ method: "POST", url: "/commands", payload, headers: { "content-type": type } });

it("hands over what is valid, also as plain JSON", async () => {
  for (const type of [MEDIA_TYPE, `${MEDIA_TYPE}; charset=utf-8`, "application/json"]) {
    const response = await post(JSON.stringify(command), type);
    expect([response.statusCode, response.json()]).toEqual([
      200,
      { name: "enableRC", data: { enabled: true } },
    ]);
  }
});

it("answers what is not with problem details, and the handler does not run", async () => {
  const response = await post(JSON.stringify(broken));
  expect(response.statusCode).toBe(400);
  expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(response.json()).toEqual({
    type: "about:blank",
    title: "Bad Request",
    status: 400,
    detail: '/data/enabled: expected a boolean, received "yes"',
    code: "type",
    pointer: "/data/enabled",
  });
});

it("answers 413 to a body that is too long, and 415 to another media type", async () => {
  expect((await post(" ".repeat(limits.bytes + 1))).statusCode).toBe(413);
  expect((await post("<a/>", "application/xml")).statusCode).toBe(415);
});

it("answers half a message and none", async () => {
  expect((await post("{")).json()).toMatchObject({ status: 400, code: "json" });
  const none = await app.inject({ method: "POST", url: "/commands" });
  expect(none.json()).toMatchObject({ status: 400, code: "type" });
});
