import { expect, it } from "vitest";
import { agreeWithAjv } from "./differential.ts";

it("agrees with Ajv on 20,000 mutated payloads", { timeout: 60_000 }, () => {
  const { payloads, valid } = agreeWithAjv(20_000, 1);
  expect(payloads).toBe(20_000);
  // Both answers are tried in earnest.
  expect(valid).toBeGreaterThan(4_000);
  expect(valid).toBeLessThan(16_000);
});
