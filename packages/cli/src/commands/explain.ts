import { type RuleId, rulePage, rules } from "@tandem/compat/protocol";
import { EXIT, UsageError } from "../errors.ts";
import { type Command, read } from "./command.ts";

export const explainCommand: Command = {
  about: "a rule of tandem diff: what, why, an example, how to evolve instead",
  usage: `tandem explain [rule]

  Without a rule: the list of them.`,
  async run({ args, io }) {
    const [id] = read(args, {}, 1).positionals;
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
