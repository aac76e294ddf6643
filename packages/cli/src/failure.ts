import { UsageError } from "./errors.ts";
import { EXIT } from "./exit.ts";
import type { Io } from "./io.ts";

/** Errors that a mistake in the program throws, and no input of the user. */
const BUGS = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * Writes an error to standard error.
 *
 * @returns the exit code
 */
export function reportFailure(error: unknown, io: Io, command: string | undefined): number {
  if (!(error instanceof Error) || BUGS.some((kind) => error instanceof kind)) {
    io.error(`error: this is a bug in tandem; report it with these lines.\n${stack(error)}`);
    return EXIT.bug;
  }
  if (error.name === "SchemaFolderError") {
    const count = error.message.split("\n").length;
    io.error(error.message);
    io.error(
      `error: the schemas have ${count === 1 ? "1 finding" : `${count} findings`}. Run "tandem explain <rule>" for a rule.`,
    );
    return EXIT.found;
  }
  io.error(`error: ${error.message}`);
  if (error instanceof UsageError) io.error(`Run "tandem ${command} --help" for usage.`);
  return EXIT.wrong;
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
