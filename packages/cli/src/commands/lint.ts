import { formatFindings, lint, load } from "@tandem/codegen";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { EXIT } from "../exit.ts";
import { schemaFolder } from "../sources.ts";
import type { Runner } from "./index.ts";
import { schemasOption } from "./options.ts";

interface Options {
  schemas?: string;
}

export function define(command: Command, run: Runner): void {
  command
    .description("Checks the schemas and their examples against every rule.")
    .addOption(schemasOption())
    .action((options: Options) => run((context) => runLint(options, context)));
}

async function runLint(options: Options, { io }: Context): Promise<number> {
  const schemas = await schemaFolder(options.schemas, io.cwd);
  io.progress("Linting the schemas");
  const folder = await load(schemas);
  const findings = lint(folder);
  if (findings.length === 0) {
    io.out(`${folder.sources.length} schemas and ${folder.examples.length} examples: no findings.`);
    return EXIT.success;
  }
  io.out(formatFindings(findings));
  io.out(
    `${findings.length === 1 ? "1 finding" : `${findings.length} findings`}. Run "tandem explain <rule>" for a rule.`,
  );
  return EXIT.found;
}
