import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesetFolder } from "../changesets.ts";
import { EXIT, UsageError } from "../errors.ts";
import { changesetName, compareWithPromise, neededChangeset } from "../promise.ts";
import { type Command, read } from "./command.ts";

export const changesetCommand: Command = {
  about: "write the changeset that the schemas' changes need, to edit",
  usage: `tandem changeset
    --print                    print it, and write nothing
    --always                   also when the pending changesets promise enough

  Exit codes: 0 written or not needed, 2 wrong use or unreadable input.`,
  async run({ args, io, project }) {
    const options = {
      print: { type: "boolean", default: false },
      always: { type: "boolean", default: false },
    } as const;
    const { values } = read(args, options, 0);
    const here = await project();
    if (here.packages.length === 0) throw new UsageError("no package is generated from the schemas");
    const { diff, needed, promised, isEnough, last } = await compareWithPromise(here, io);
    if (needed === "none" || (isEnough && !values.always)) {
      io.out(`Nothing to write: since ${last} the schemas need ${needed}, and ${promised} is promised.`);
      return EXIT.done;
    }
    const text = neededChangeset(here, { diff, needed });
    if (values.print) {
      io.out(text.trimEnd());
      return EXIT.done;
    }
    const name = changesetName(diff);
    const file = join(changesetFolder(here), name);
    mkdirSync(changesetFolder(here), { recursive: true });
    if (existsSync(file)) {
      io.out(`.changeset/${name}: already there; left as it is.`);
      return EXIT.done;
    }
    writeFileSync(file, text);
    io.out(`.changeset/${name}: written, ${needed}. Edit its words, and commit it.`);
    return EXIT.done;
  },
};
