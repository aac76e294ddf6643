import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { commands } from "./commands/index.ts";
import type { Context } from "./context.ts";
import { EXIT, exitCodeHelp } from "./exit.ts";
import { reportFailure } from "./failure.ts";
import { type Io, processIo } from "./io.ts";
import type { Project } from "./project.ts";

/**
 * Runs the command line.
 *
 * @param args the arguments after the name of the command
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  let code: number = EXIT.success;
  const program = createProgram(io);
  const context = createContext(io);
  for (const { name, summary, load } of commands) {
    const command = program
      .command(name)
      .summary(summary)
      .showHelpAfterError(`Run "tandem ${name} --help" for usage.`);
    // Only what is named is loaded: the others are there for the list and the suggestions.
    if (!args.includes(name)) continue;
    const { define } = await load();
    define(command, async (run) => {
      code = await run(context);
    });
    command.addHelpText("after", `\n${exitCodeHelp()}`);
  }
  try {
    if (args.length === 0) program.error("error: no command given");
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has written the help or the error already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.wrong;
    return reportFailure(error, io, args[0]);
  }
}

function createProgram(io: Io): Command {
  return new Command("tandem")
    .description("Lints schemas, generates code from them, and says what a change of them breaks.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.error(text.trimEnd()),
    })
    .showHelpAfterError('Run "tandem --help" for the list of commands.')
    .addHelpText("after", `\nRun "tandem <command> --help" for usage.\n\n${exitCodeHelp()}`);
}

function version(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function createContext(io: Io): Context {
  let project: Promise<Project> | undefined;
  return {
    io,
    project: () => {
      project ??= import("./project.ts").then(({ findProject }) => findProject(io.cwd));
      return project;
    },
  };
}
