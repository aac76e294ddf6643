import { expect, it } from "vitest";
import { catalogOf, event, part, type } from "../../../test/fixture.ts";
import { emitPersonal } from "./personal.ts";

const text = { description: "It.", type: "string", maxLength: 5 };
const own = { ...text, "x-tandem": { personal: true } };

it("finds personal data in properties, lists, maps and shared types, of events alone", () => {
  const name = { $ref: "../../common/name.schema.json" };
  const catalog = catalogOf({
    ...type("name", {
      type: "string",
      maxLength: 5,
      "x-tandem": { since: "1.0.0", stability: "stable", personal: true },
    }),
    ...event("agent/bell", {
      properties: {
        by: { description: "It.", ...name },
        tone: text,
        title: own,
        people: {
          description: "It.",
          type: "array",
          items: { type: "object", properties: { name: own, age: text } },
          maxItems: 2,
        },
      },
    }),
    ...event("agent/plain", { properties: { tone: text } }),
    ...event("visitor/words", {
      additionalProperties: { description: "It.", ...name },
      propertyNames: { pattern: "^[a-z]{1,8}$" },
      maxProperties: 2,
    }),
  });
  const emitted = emitPersonal(catalog);
  expect(part(emitted, "export const agentPersonal")).toMatchInlineSnapshot(`
    "export const agentPersonal = {
      bell: ["/by","/people/*/name","/title"],
    } as const;"
  `);
  expect(part(emitted, "export const visitorPersonal")).toMatchInlineSnapshot(`
    "export const visitorPersonal = {
      words: ["/*"],
    } as const;"
  `);
});
