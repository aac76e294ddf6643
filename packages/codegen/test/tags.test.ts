import ts from "typescript-5.6";
import { expect, it } from "vitest";
import { emitCodes } from "../src/emit/protocol/codes.ts";
import { emitProtocol } from "../src/emit/protocol/index.ts";
import { catalogOf, codeList, event, OPTIONS, STABLE } from "./fixture.ts";

const TAGS = "@deprecated It.\n@internal {@link Bell}, not @beta; ends */ here.";

/** Every documentation tag and link that the compiler finds in a module, and what it stands at. */
function tagsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      const name = (node as { name?: ts.Node }).name?.getText() ?? "";
      for (const tag of doc.tags ?? []) found.push(`@${tag.tagName.text} at ${name}`);
      if (Array.isArray(doc.comment))
        found.push(
          ...doc.comment.filter((part) => part.kind !== ts.SyntaxKind.JSDocText).map(() => `link at ${name}`),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2023, true));
  return found;
}

it("a text of a schema makes no tag; what is deprecated has one", async () => {
  const catalog = catalogOf({
    ...event("agent/bell", {
      description: TAGS,
      properties: { tone: { description: TAGS, type: "string", maxLength: 5 } },
    }),
    ...event("agent/gong", { "x-tandem": { ...STABLE, stability: "legacy", deprecated: "Use @bell." } }),
    ...codeList("tones", [{ const: "high", description: TAGS }], {
      title: "All @beta tones",
      description: TAGS,
    }),
  });
  const files = await emitProtocol(catalog, OPTIONS);
  expect(tagsIn(files.get("types.ts")!)).toEqual(["@deprecated at AgentGongEvent"]);
  expect(tagsIn(files.get("maps.ts")!)).toEqual(["@deprecated at gong"]);
  expect(tagsIn(emitCodes(catalog))).toEqual([]);
});
