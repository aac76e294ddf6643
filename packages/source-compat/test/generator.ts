import { declarationsOf, type Source, typeName } from "@tandem/codegen";
import { refTarget } from "@tandem/compat/protocol";
import type { Generator } from "../src/index.ts";

/** The code generator of this workspace, as the command line hands it over. */
export const generator: Generator = {
  module: "@tandem/protocol",
  nameOf: typeName,
  declare: (definition, bundle) =>
    declarationsOf(definition as Source, ($ref) => typeName(bundle.definitions.get(refTarget($ref))!)),
};
