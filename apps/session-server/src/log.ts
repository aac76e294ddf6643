import type { Writable } from "node:stream";
import type { LogLevel } from "./options.ts";

/** The part of the logger that this server uses. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * Logs hold what happened, to which session, and never a token, a key, a name, an address of a page or a
 * payload. Hence requests are logged without their URL, and errors without their message: the message of a
 * JSON error, for one, quotes the text that it could not read.
 */
export function loggerOptions(log: { level: LogLevel; stream: Writable | undefined }) {
  return {
    level: log.level,
    ...(log.stream && { stream: log.stream }),
    base: null,
    serializers: {
      req: (request: { method: string }) => ({ method: request.method }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: describeError,
    },
  };
}

export function describeError(error: unknown): {
  type: string;
  code?: string;
  message: string;
  stack: string;
} {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === "string" && { code }),
    message: "",
    stack: frames.map((line) => line.trim()).join("\n"),
  };
}
