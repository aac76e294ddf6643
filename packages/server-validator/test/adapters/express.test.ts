import type { Server } from "node:http";
import express from "express";
import { afterEach, describe, expect, it, vi } from "vitest";
import { message } from "../../src/express.ts";
import { type CommandMessage, limits } from "../../src/index.ts";
import { listen, post } from "./http.ts";
import { broken, command, MEDIA_TYPE } from "./messages.ts";

const options = { side: "visitor", kind: "command" } as const;
const answer = (body: unknown): object => {
  const { name, data } = body as CommandMessage<"visitor">;
  return { name, data };
};
const express5 = (): express.Express => {
  const app = express();
  app.post("/commands", message(options), (request, response) => void response.json(answer(request.body)));
  return app;
};
const withParser = (): express.Express => {
  const app = express();
  app.use(express.json({ type: MEDIA_TYPE }));
  app.post("/commands", message(options), (request, response) => void response.json(answer(request.body)));
  return app;
};
/** Connect has no more than this: a request, a response and `next`. */
const bare: Parameters<typeof listen>[0] = (request, response) => {
  void message(options)(request, response, () => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(JSON.stringify(answer((request as { body?: unknown }).body)));
  });
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe.each([
  ["Express", express5],
  ["Express behind a body parser", withParser],
  ["plain http", () => bare],
])("%s", (_, create) => {
  const to = async (body: string, type = MEDIA_TYPE) => {
    const started = await listen(create());
    server = started.server;
    return post(started.url, body, type);
  };

  it("hands over what is valid", async () => {
    expect(await to(JSON.stringify(command))).toEqual({
      status: 200,
      type: "application/json; charset=utf-8",
      body: { name: "enableRC", data: { enabled: true } },
    });
  });

  it("answers what is not with problem details", async () => {
    expect(await to(JSON.stringify(broken))).toEqual({
      status: 400,
      type: "application/problem+json",
      body: {
        type: "about:blank",
        title: "Bad Request",
        status: 400,
        detail: '/data/enabled: expected a boolean, received "yes"',
        code: "type",
        pointer: "/data/enabled",
      },
    });
  });

  it("answers 415 to what is no JSON by its own account", async () => {
    const { status, type, body } = await to("<a/>", "application/xml");
    expect([status, type, (body as { code: string }).code]).toEqual([
      415,
      "application/problem+json",
      "mediatype",
    ]);
  });
});

describe("a body that is too long", () => {
  const tooLong = " ".repeat(limits.bytes + 1);

  it("is refused for its declared length, or as soon as it is", async () => {
    const started = await listen(express5());
    server = started.server;
    expect(await post(started.url, tooLong, MEDIA_TYPE)).toMatchObject({
      status: 413,
      body: {
        title: "Content Too Large",
        code: "size",
        detail: "expected at most 65536 bytes, received more than 65536 bytes",
      },
    });
    const chunked = await fetch(started.url, {
      method: "POST",
      headers: { "content-type": MEDIA_TYPE },
      body: new Blob([tooLong]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it("may be exactly as long as the limit", async () => {
    const started = await listen(express5());
    server = started.server;
    const text = JSON.stringify(command);
    const { status } = await post(started.url, text + " ".repeat(limits.bytes - text.length), MEDIA_TYPE);
    expect(status).toBe(200);
  });
});

it("allocates for what has arrived, and not for the limit", async () => {
  const sizes: number[] = [];
  const counted = new Proxy(Uint8Array, {
    construct(target, args: [number]) {
      const made = new target(...args);
      sizes.push(made.byteLength);
      return made;
    },
  });
  const text = JSON.stringify(command);
  const request = {
    headers: { "content-type": MEDIA_TYPE },
    async *[Symbol.asyncIterator]() {
      yield Buffer.from(text.slice(0, 9));
      yield Buffer.from(text.slice(9));
    },
    body: undefined as unknown,
  };
  vi.stubGlobal("Uint8Array", counted);
  try {
    const response = { statusCode: 0, setHeader: () => {}, end: () => {} };
    await message(options)(request, response, () => {});
  } finally {
    vi.unstubAllGlobals();
  }
  expect(request.body).toMatchObject({ name: "enableRC", data: { enabled: true } });
  for (const size of sizes) expect(size).toBeLessThanOrEqual(text.length);
});

it("lists all problems, and has a type of one's own, when asked to", async () => {
  const type = "https://example.com/problems/message";
  const app = express();
  app.post("/commands", message({ ...options, form: "produce", all: true, type }));
  const started = await listen(app);
  server = started.server;
  const twice = { ...broken, data: { enabled: 1, more: 2 } };
  expect((await post(started.url, JSON.stringify(twice), MEDIA_TYPE)).body).toMatchObject({
    type,
    errors: [
      { code: "type", pointer: "/data/enabled" },
      { code: "additionalProperties", pointer: "/data" },
    ],
  });
});
