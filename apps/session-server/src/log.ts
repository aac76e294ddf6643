import type { Writable } from "node:stream";
import type { LogLevel } from "./options.ts";

/** The part of the logger's interface that this server uses. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * Log lines name the session and what happened. They never contain a token, key, name, page address or payload.
 * Requests are therefore logged without their URL, and errors without their message: the message of a JSON error
 * quotes the text that it could not parse.
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
