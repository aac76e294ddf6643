import type { Catalog, CodeList } from "../../catalog.ts";
import { camel, key } from "../../names.ts";
import { doc, hover, prose, union } from "../doc.ts";
import { BANNER } from "../emitter.ts";

/** `codes.ts`: for each code list its type, and its codes with their meaning as a constant. */
export function emitCodes(catalog: Catalog): string {
  // A file without an export is not a module.
  return BANNER + (catalog.codeLists.map(listDeclarations).join("\n") || "export {};\n");
}

/** What the declarations of a code list are made of. */
export type DeclaredList = Pick<
  CodeList,
  "typeName" | "name" | "title" | "description" | "open" | "codes"
> & {
  stability?: string;
  deprecated?: string;
};

/** The declarations of one code list: its type, and the constant of its codes. */
export function listDeclarations(list: DeclaredList): string {
  const { typeName } = list;
  const known = list.open ? `Known${typeName}` : typeName;
  const codes = list.codes.map(({ const: code, title, description, "x-tandem": own = {} }) => {
    const { aliases, ...meaning } = own;
    const value = { code, title, description, ...meaning };
    const fields = Object.entries(value).map(([name, field]) => `${key(name)}: ${JSON.stringify(field)}`);
    return `${doc(hover({ description, ...(own.deprecated !== undefined && { deprecated: own.deprecated }) }), "  ")}  ${key(code)}: { ${fields.join(", ")} },\n`;
  });
  const type = list.open
    ? `${doc(`A code of {@link ${camel(list.name)}} that this version knows.`)}export type ${known} = ${union(list.codes.map((c) => c.const))};\n` +
      `${doc(hover({ ...list, description: `${list.description}\n\nThe list is open: expect codes that this version does not know.` }))}export type ${typeName} = ${known} | (string & {});\n`
    : `${doc(hover(list))}export type ${typeName} = ${union(list.codes.map((c) => c.const))};\n`;
  return `${type}${doc(`${prose(list.title)}: the codes with their meaning.`)}export const ${camel(list.name)} = {\n${codes.join("")}} as const;\n`;
}
