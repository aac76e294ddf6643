import { expect, it } from "vitest";
import { agreeWithAjv, agreeWithHyperjump } from "./differential.ts";

it("agrees with Ajv on 20,000 mutated payloads", { timeout: 120_000 }, () => {
  const { payloads, valid } = agreeWithAjv(20_000);
  expect(payloads).toBe(20_000);
  // Both answers are tried in earnest.
  expect(valid).toBeGreaterThan(4_000);
  expect(valid).toBeLessThan(16_000);
});

it("agrees with @hyperjump/json-schema on 1,000 mutated payloads", { timeout: 120_000 }, async () => {
  const { payloads, valid } = await agreeWithHyperjump(1_000);
  expect(payloads).toBe(1_000);
  expect(valid).toBeGreaterThan(200);
  expect(valid).toBeLessThan(800);
});
