import { expect, inject, it } from "vitest";

const entries = inject("entries");

it("the packages expose these, and the schema of each message", () => {
  const named = Object.keys(entries).filter((entry) => !/\/schemas\//.test(entry));
  expect(named).toEqual(
    expect.arrayContaining([
      "@tandem/protocol",
      "@tandem/protocol/bundle.json",
      "@tandem/client",
      "@tandem/client/http",
      "@tandem/client/memory",
      "@tandem/client/page-sdk",
      "@tandem/client/viewer-frame",
      "@tandem/server-validator",
      "@tandem/server-validator/agent",
      "@tandem/server-validator/visitor",
      "@tandem/server-validator/ws",
      "@tandem/server-validator/express",
      "@tandem/server-validator/fastify",
      "@tandem/server-validator/nats",
    ]),
  );
  expect(Object.keys(entries)).toEqual(
    expect.arrayContaining(["@tandem/protocol/schemas/agent/events/rc.json"]),
  );
});
