import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { changesetFolder } from "../changesets.ts";
import type { Context } from "../context.ts";
import { InputError } from "../errors.ts";
import { EXIT } from "../exit.ts";
import { changesetName, compareWithPromise, neededChangeset } from "../promise.ts";
import type { Runner } from "./index.ts";

interface Options {
  print?: true;
  always?: true;
}

export function define(command: Command, run: Runner): void {
  command
    .description(
      "Writes the changeset that the changes since the last release need, for you to edit. Nothing is written if the pending changesets promise enough.",
    )
    .option("--print", "print the changeset and write nothing")
    .option("--always", "also if the pending changesets promise enough")
    .action((options: Options) => run((context) => runChangeset(options, context)));
}

async function runChangeset({ print, always }: Options, { io, project }: Context): Promise<number> {
  const here = await project();
  if (here.packages.length === 0)
    throw new InputError(
      "tandem.json: expected targets inside packages, which a changeset names; found none. Add a target.",
    );
  const { diff, needed, promised, isEnough, last } = await compareWithPromise(here, io);
  if (needed === "none" || (isEnough && !always)) {
    io.out(`Nothing to write: since ${last} the schemas need ${needed}, and ${promised} is promised.`);
    return EXIT.success;
  }
  const text = neededChangeset(here, { diff, needed });
  if (print) {
    io.out(text.trimEnd());
    return EXIT.success;
  }
  const name = changesetName(diff);
  const file = join(changesetFolder(here), name);
  if (existsSync(file)) {
    io.out(`.changeset/${name}: exists already, and is left as it is.`);
    return EXIT.success;
  }
  mkdirSync(changesetFolder(here), { recursive: true });
  writeFileSync(file, text);
  io.out(`.changeset/${name}: written, ${needed}. Edit its text, and commit it.`);
  return EXIT.success;
}
