import { declarationsOf, type Source, typeName } from "@tandem/codegen";
import { refTarget } from "@tandem/compat/protocol";
import type { Generator } from "@tandem/source-compat";
import type { Project } from "./project.ts";

/** The code generator, and the package that a project's users import what it generates from. */
export function generatorOf(project: Project | undefined): Generator {
  return {
    module: project?.packages[0]?.name ?? "@tandem/protocol",
    nameOf: typeName,
    declare: (definition, bundle) =>
      declarationsOf(definition as Source, ($ref) => typeName(bundle.definitions.get(refTarget($ref))!)),
  };
}
