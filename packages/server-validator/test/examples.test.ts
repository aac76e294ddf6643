import { describe, expect, it } from "vitest";
import { type Form, validatePayload } from "../src/index.ts";
import { catalog, reference } from "./corpus.ts";

const FORMS: readonly Form[] = ["produce", "consume"];

describe("every example of every event and command", () => {
  it("is there: the corpus is not empty", () => {
    expect(catalog.messages.length).toBeGreaterThan(150);
    for (const { examples } of catalog.messages) {
      expect(examples.valid.length).toBeGreaterThan(0);
      expect(examples.invalid.length).toBeGreaterThan(0);
    }
  });

  for (const message of catalog.messages) {
    const { side, kind, name } = message;
    it(`${side} ${kind} ${name}`, () => {
      for (const form of FORMS) {
        for (const example of message.examples.valid) {
          expect(reference(message, form)(example.payload), `${example.name}: Ajv`).toBe(true);
          expect(validatePayload({ side, kind, name }, example.payload, form), example.name).toEqual({
            ok: true,
            value: example.payload,
          });
        }
        for (const { name: case_, payload, keyword, pointer, form: only } of message.examples.invalid) {
          const refused = only === undefined || only === form;
          expect(reference(message, form)(payload), `${case_}: Ajv`).toBe(!refused);
          const result = validatePayload({ side, kind, name }, payload, form);
          expect(result.ok, case_).toBe(!refused);
          if (!result.ok) expect([result.problem.code, result.problem.pointer]).toEqual([keyword, pointer]);
        }
        for (const { canonical } of message.examples.received) {
          expect(validatePayload({ side, kind, name }, canonical, "consume").ok).toBe(true);
        }
      }
    });
  }
});
