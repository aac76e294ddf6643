import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { FORMATS, isOfFormat } from "./formats.ts";
import { compare } from "./index.ts";

const ajv = new Ajv2020({ strict: false });
ajvFormats.default(ajv);
/** Formats of the specification that ajv-formats does not have. */
const MISSING = ["idn-email", "idn-hostname", "iri", "iri-reference"];
const checked = Object.keys(FORMATS).filter((name) => !MISSING.includes(name));

/** Questions whose witness is a text of the format. */
const QUESTIONS: Record<string, object> = {
  "any text": { not: { type: "string" } },
  "a short text": { minLength: 12 },
  "a longer text": { maxLength: 8 },
  "another character": { not: { pattern: "[b-z]" } },
};

describe("a witness of an asserted format", () => {
  it.each(checked)("%s: is a text that ajv-formats accepts", (name) => {
    const accepts = ajv.compile({ type: "string", format: name });
    const old = { type: "string", format: name };
    const found = Object.entries(QUESTIONS).map(([question, more]) => {
      const { backward } = compare(old, { ...old, ...more }, { formats: "assert", changes: false });
      return { question, ...backward };
    });
    expect(found.filter(({ verdict }) => verdict === "breaking").length).toBeGreaterThan(0);
    for (const { question, verdict, witness } of found)
      if (verdict === "breaking")
        expect([question, witness, accepts(witness)]).toEqual([question, witness, true]);
  });

  it.each(Object.keys(FORMATS))("%s: is refused without the format", (name) => {
    const { backward } = compare(
      { type: "string" },
      { type: "string", format: name },
      { formats: "assert", changes: false },
    );
    // Texts that no one accepts are known for most formats.
    if (backward.verdict === "breaking") {
      expect(isOfFormat(FORMATS[name]!, backward.witness as string)).toBe(false);
      if (checked.includes(name)) expect(ajv.validate({ format: name }, backward.witness)).toBe(false);
    } else expect(["iri-reference", "uri-template", "regex"]).toContain(name);
  });
});

describe("a format", () => {
  it("is open where validators differ", () => {
    const texts: [string, string][] = [
      ["email", "a@a"],
      ["hostname", "example.com."],
      ["time", "23:59:60Z"],
      ["uuid", "urn:uuid:00000000-0000-0000-0000-000000000000"],
      ["ipv6", "fe80::1%eth0"],
      ["uri", "a:"],
      ["duration", "P1Y2D"],
    ];
    for (const [name, text] of texts) {
      expect([name, isOfFormat(FORMATS[name]!, text)]).toEqual([name, undefined]);
      const { backward } = compare({ const: text }, { format: name }, { formats: "assert", changes: false });
      expect(backward.verdict).toBe("unproven");
    }
  });

  it.each(["url", "int32", "iso-time", "made-up"])(
    "that the specification does not have is not decided: %s",
    (format) => {
      const type = format === "int32" ? "integer" : "string";
      const old = { type, format };
      for (const now of [{ type }, { type, format: format === "int32" ? "int64" : "other" }]) {
        const { backward, forward } = compare(old, now, { formats: "assert", changes: false });
        expect([backward.verdict, forward.verdict]).toEqual([
          "format" in now ? "unproven" : "safe",
          "unproven",
        ]);
      }
      expect(compare(old, { ...old, title: "New" }, { formats: "assert" }).backward.verdict).toBe("safe");
    },
  );
});
