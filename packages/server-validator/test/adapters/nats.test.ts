import { connect, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { limits, type Problem } from "../../src/index.ts";
import { handler } from "../../src/nats.ts";
import { findNatsServer, type NatsServer, startNatsServer } from "../nats-server.ts";
import { broken, command } from "./messages.ts";

// Installing one may take a while; the reason for skipping is printed.
const path = await findNatsServer();

describe.skipIf(path === undefined)("a NATS subscription", () => {
  let server: NatsServer;
  let connection: NatsConnection;
  let received: { name: string; data: unknown }[];
  let refused: Problem[];

  beforeAll(async () => {
    server = await startNatsServer(path!);
    connection = await connect({ servers: server.url });
    connection.subscribe("commands.*", {
      callback: handler(
        { side: "visitor", kind: "command", all: true },
        {
          message: ({ name, data }, from) => {
            received.push({ name, data });
            from.respond(`ok ${from.subject}`);
          },
          refused: (problem, problems, from) => {
            refused.push(...problems);
            from.respond(problem.message);
          },
          failed: (error) => {
            throw error;
          },
        },
      ),
    });
  });
  afterAll(async () => {
    await connection?.close();
    await server?.stop();
  });
  beforeEach(() => {
    received = [];
    refused = [];
  });

  const ask = async (payload: string | Uint8Array): Promise<string> =>
    (await connection.request("commands.s-1", payload)).string();

  it("hands over what is valid, with the message that it came in", async () => {
    const text = JSON.stringify(command);
    expect(await ask(text)).toBe("ok commands.s-1");
    expect(await ask(new TextEncoder().encode(text))).toBe("ok commands.s-1");
    expect(received).toEqual([
      { name: "enableRC", data: { enabled: true } },
      { name: "enableRC", data: { enabled: true } },
    ]);
  });

  it("says what is wrong, and goes on", async () => {
    expect(await ask(JSON.stringify(broken))).toBe('/data/enabled: expected a boolean, received "yes"');
    expect(await ask("{")).toMatch(/^expected JSON text in UTF-8/);
    expect(await ask(new Uint8Array())).toMatch(/^expected JSON text in UTF-8/);
    expect(await ask(" ".repeat(limits.bytes + 1))).toMatch(/^expected at most 65536 bytes/);
    expect(refused.map(({ code }) => code)).toEqual(["type", "json", "json", "size"]);
    expect(await ask(JSON.stringify(command))).toBe("ok commands.s-1");
  });
});

it("the callback tells that its subscription failed, and reads nothing", () => {
  const errors: Error[] = [];
  const unexpected = (): never => {
    throw new Error("there is no message");
  };
  const callback = handler(
    { side: "visitor", kind: "command" },
    { message: unexpected, refused: unexpected, failed: (error) => errors.push(error) },
  );
  const error = new Error("permissions violation");
  callback(error, undefined as never);
  expect(errors).toEqual([error]);
});
