import { main as codegen, SchemaFolderError } from "@tandem/codegen";
import { changesetCommand } from "./commands/changeset.ts";
import type { Command } from "./commands/command.ts";
import { compatCommand } from "./commands/compat.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { releaseCommand } from "./commands/release.ts";
import { releaseNotesCommand } from "./commands/release-notes.ts";
import { versionCheckCommand } from "./commands/version-check.ts";
import { EXIT, UsageError } from "./errors.ts";
import { type Io, processIo } from "./io.ts";
import { findProject, type Project } from "./project.ts";

/** The code generator's own commands; it reads their arguments and says how they are used. */
const GENERATOR: Readonly<Record<string, string>> = {
  lint: "check the schemas against every rule",
  generate: "lint, then generate types, validators, the client's face and the reference",
};

const COMMANDS: Readonly<Record<string, Command>> = {
  diff: diffCommand,
  compat: compatCommand,
  explain: explainCommand,
  "release-notes": releaseNotesCommand,
  changeset: changesetCommand,
  "version-check": versionCheckCommand,
  release: releaseCommand,
};

const ALL = [
  ...Object.entries(GENERATOR),
  ...Object.entries(COMMANDS).map(([name, { about }]) => [name, about]),
] as [string, string][];

const USAGE = `Usage:
${ALL.map(([name, about]) => `  tandem ${name.padEnd(15)} ${about}`).join("\n")}

  tandem <command> --help says how it is used.

Exit codes: 0 done, nothing is wrong; 1 findings, differences or something breaks; 2 wrong use or
unreadable input; 3 nothing breaks, but not all could be proved.
`;

/**
 * Runs the command line.
 *
 * @param args what stands after the command's name
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    io.out(USAGE);
    return name === undefined ? EXIT.wrong : EXIT.done;
  }
  if (Object.hasOwn(GENERATOR, name)) return codegen(args, io);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : undefined;
  if (command && (rest.includes("--help") || rest.includes("-h"))) {
    io.out(`Usage:\n  ${command.usage}\n`);
    return EXIT.done;
  }
  try {
    if (command === undefined) throw new UsageError(`there is no command ${name}`);
    let project: Promise<Project> | undefined;
    return await command.run({
      args: rest,
      io,
      project: () => {
        project ??= findProject(io.cwd);
        return project;
      },
    });
  } catch (error) {
    io.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) {
      io.error("");
      io.error(command ? `Usage:\n  ${command.usage}\n` : USAGE);
    }
    return error instanceof SchemaFolderError ? EXIT.found : EXIT.wrong;
  }
}
