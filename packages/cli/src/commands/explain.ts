import { resolve } from "node:path";
import { write } from "@tandem/codegen";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit.ts";
import { indexPage, page } from "../explain/page.ts";
import { explanationOf, explanations, groups, similarId } from "../explain/registry.ts";
import type { Style } from "../io.ts";
import type { Runner } from "./index.ts";

interface Options {
  out?: string;
}

export function define(command: Command, run: Runner): void {
  command
    .description("Explains a rule: what it finds, why that matters, an example, and what to do.")
    .argument("[rule]", "the id of a rule, as a command prints it; if omitted, the list of all rules")
    .option(
      "--out <folder>",
      "write a Markdown page for each rule and an index; the folder holds nothing else",
    )
    .action((rule: string | undefined, options: Options) =>
      run((context) => runExplain(rule, options, context)),
    );
}

async function runExplain(id: string | undefined, { out }: Options, { io }: Context): Promise<number> {
  if (out !== undefined) {
    if (id !== undefined)
      throw new UsageError("option '--out' writes the pages of all rules: omit the rule.");
    const pages = explanations.map((one) => [`${one.id}.md`, page(one)] as const);
    write(resolve(io.cwd, out), "rules", new Map([["index.md", indexPage(groups)], ...pages]));
    io.out(`${out}: ${pages.length} rules and index.md written.`);
    return EXIT.success;
  }
  if (id === undefined) {
    io.out(list(io.style));
    return EXIT.success;
  }
  const explanation = explanationOf(id);
  if (explanation === undefined) {
    const similar = similarId(id);
    const hint = similar === undefined ? 'Run "tandem explain" for the list.' : `(Did you mean ${similar}?)`;
    throw new UsageError(`unknown rule '${id}'\n${hint}`);
  }
  // A terminal has no other page to follow a link to.
  io.out(
    page(explanation)
      .replace(/\n\[All rules\]\(index\.md\)\n$/, "")
      .trimEnd(),
  );
  return EXIT.success;
}

function list(style: Style): string {
  const width = Math.max(...explanations.map(({ id }) => id.length));
  return groups
    .map(({ title, command, explanations }) => {
      const lines = explanations.map((one) => `  ${one.id.padEnd(width)}  ${one.title}`);
      return [style("bold", `${title} (tandem ${command})`), ...lines].join("\n");
    })
    .join("\n\n");
}
