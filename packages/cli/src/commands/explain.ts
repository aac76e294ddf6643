import { resolve } from "node:path";
import { write } from "@tandem/codegen";
import { type RuleId, ruleIndex, rulePage, rules } from "@tandem/compat/protocol";
import { EXIT, UsageError } from "../errors.ts";
import { type Command, read } from "./command.ts";

export const explainCommand: Command = {
  about: "a rule of tandem diff: what, why, an example, how to evolve instead",
  usage: `tandem explain [rule]
    --out <folder>             write a page for each rule and an index, in Markdown; the folder holds nothing else

  Without a rule: the list of them.`,
  async run({ args, io }) {
    const { values, positionals } = read(args, { out: { type: "string" } }, 1);
    const [id] = positionals;
    if (values.out !== undefined) {
      if (id !== undefined) throw new UsageError("--out writes the pages of all rules: leave out the rule");
      writePages(resolve(io.cwd, values.out));
      io.out(`${values.out}: ${Object.keys(rules).length} rules and index.md written.`);
      return EXIT.done;
    }
    if (id === undefined) {
      const width = Math.max(...Object.keys(rules).map((name) => name.length));
      for (const [name, { title }] of Object.entries(rules)) io.out(`${name.padEnd(width)}  ${title}`);
      return EXIT.done;
    }
    if (!Object.hasOwn(rules, id)) throw new UsageError(`there is no rule ${id}; tandem explain lists them`);
    io.out(rulePage(id as RuleId));
    return EXIT.done;
  },
};

function writePages(folder: string): void {
  const pages = (Object.keys(rules) as RuleId[]).map((id) => [`${id}.md`, rulePage(id)] as const);
  write(folder, "rules", new Map([["index.md", ruleIndex()], ...pages]));
}
