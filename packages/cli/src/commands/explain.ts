import { resolve } from "node:path";
import { write } from "@tandem/codegen";
import { type RuleId, ruleIndex, rulePage, rules } from "@tandem/compat/protocol";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit.ts";
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
    writePages(resolve(io.cwd, out));
    io.out(`${out}: ${Object.keys(rules).length} rules and index.md written.`);
    return EXIT.success;
  }
  if (id === undefined) {
    const width = Math.max(...Object.keys(rules).map((name) => name.length));
    for (const [name, { title }] of Object.entries(rules)) io.out(`${name.padEnd(width)}  ${title}`);
    return EXIT.success;
  }
  if (!Object.hasOwn(rules, id)) throw new UsageError(`there is no rule ${id}; tandem explain lists them`);
  io.out(rulePage(id as RuleId));
  return EXIT.success;
}

function writePages(folder: string): void {
  const pages = (Object.keys(rules) as RuleId[]).map((id) => [`${id}.md`, rulePage(id)] as const);
  write(folder, "rules", new Map([["index.md", ruleIndex()], ...pages]));
}
