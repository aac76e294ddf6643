import { expect, it } from "vitest";
import { catalogOf, codeList, STABLE } from "../../../test/fixture.ts";
import { BANNER } from "../emitter.ts";
import { emitCodes } from "./codes.ts";

it("writes a closed list as a union and its meanings", () => {
  const text = emitCodes(
    catalogOf(
      codeList("page-state", [
        { const: "on", title: "On", description: "It is on now." },
        {
          const: "off now",
          title: "Off",
          description: "It is */ off now.",
          "x-tandem": {
            retry: true,
            next: ["on"],
            number: 4,
            aliases: ["out"],
            deprecated: "Use on instead.",
          },
        },
      ]),
    ),
  );
  expect(text).toMatchInlineSnapshot(`
    "// Generated from the schemas. Do not edit: change the schema and generate again.
    /** What page-state means. */
    export type PageState = "on" | "off now";
    /** The page-state: the codes with their meaning. */
    export const pageState = {
      /** It is on now. */
      on: { code: "on", title: "On", description: "It is on now." },
      /**
       * It is *\\/ off now.
       *
       * @deprecated Use on instead.
       */
      "off now": { code: "off now", title: "Off", description: "It is */ off now.", retry: true, next: ["on"], number: 4, deprecated: "Use on instead." },
    } as const;
    "
  `);
});

it("writes an open list so that unknown codes are typed too", () => {
  const text = emitCodes(catalogOf(codeList("reason", ["Gone"], { "x-tandem": { ...STABLE, open: true } })));
  expect(text).toMatchInlineSnapshot(`
    "// Generated from the schemas. Do not edit: change the schema and generate again.
    /** A code of {@link reason} that this version knows. */
    export type KnownReason = "Gone";
    /**
     * What reason means.
     *
     * The list is open: expect codes that this version does not know.
     */
    export type Reason = KnownReason | (string & {});
    /** The reason: the codes with their meaning. */
    export const reason = {
      /** What it tells. */
      Gone: { code: "Gone", title: "A code", description: "What it tells." },
    } as const;
    "
  `);
});

it("quotes words as they must be", () => {
  const text = emitCodes(catalogOf(codeList("odd", ['a"b', "c\\d", "__proto__", "e-f", "*/"])));
  expect(text).toContain('export type Odd = "a\\"b" | "c\\\\d" | "__proto__" | "e-f" | "*/";');
  expect(text).toContain('  "a\\"b": { code: "a\\"b",');
  expect(text).toContain('  ["__proto__"]: { code: "__proto__",');
  expect(text).toContain('  "e-f": { code: "e-f",');
});

it("is a module without a single list", () => {
  expect(emitCodes(catalogOf())).toBe(`${BANNER}export {};\n`);
});
