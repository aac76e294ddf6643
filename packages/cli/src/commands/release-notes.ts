import { releaseNotes } from "@tandem/compat/protocol";
import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { EXIT } from "../exit.ts";
import { pageLinks, referenceAddress, referenceFolder } from "../links.ts";
import { compareProject } from "../protocol-diff.ts";
import type { Runner } from "./index.ts";

interface Options {
  format: "markdown" | "json";
  docs?: string;
}

export function define(command: Command, run: Runner): void {
  command
    .description(
      "Writes what changed between two versions for those who use the protocol, grouped by event. Versions are named as for tandem diff.",
    )
    .argument("[old]", "the version before; if omitted, the last release")
    .argument("[new]", "the version after; if omitted, the working tree")
    .addOption(
      new Option("--format <format>", "the form of the notes")
        .choices(["markdown", "json"])
        .default("markdown"),
    )
    .option(
      "--docs <address>",
      'where the reference pages are; if omitted, reference/ at the address "docs" in tandem.json, or else their folder',
    )
    .action((old: string | undefined, now: string | undefined, options: Options) =>
      run((context) => runReleaseNotes({ old, new: now }, options, context)),
    );
}

async function runReleaseNotes(
  versions: { old: string | undefined; new: string | undefined },
  { format, docs }: Options,
  { io, project }: Context,
): Promise<number> {
  const { diff } = await compareProject(versions, io, project);
  const { remarks, left, ...found } = diff;
  const known = await project().catch(() => undefined);
  const base = docs ?? (known && (referenceAddress(known) ?? referenceFolder(known)));
  const notes = releaseNotes(found, pageLinks(found, base));
  io.out(format === "json" ? JSON.stringify({ ...found, notes }, null, 2) : notes.trimEnd());
  return EXIT.success;
}
