import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, read } from "./expected.ts";
import { limits } from "./index.ts";
import { problemDetails, problemType } from "./problem-details.ts";

/** The used part of a Fastify instance. */
export interface Instance {
  addContentTypeParser(
    type: string,
    options: { parseAs: "buffer"; bodyLimit: number },
    parser: (request: unknown, body: Uint8Array, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown;
}

/** The used parts of a request and its reply. */
export interface Request {
  body: unknown;
}
export interface Reply {
  code(status: number): Reply;
  type(type: string): Reply;
  send(payload: string): unknown;
}

export interface HookOptions<S extends Side, K extends MessageKind> extends Expected<S, K> {
  /** URI that names the kind of problem. If omitted, `about:blank`. */
  type?: string;
}

/**
 * The plugin: bodies of `application/cloudevents+json` arrive as bytes, up to the limit. Fastify itself answers
 * longer ones with 413.
 */
export function cloudEvents(app: Instance, _options: unknown, done: () => void): void {
  app.addContentTypeParser(
    "application/cloudevents+json",
    { parseAs: "buffer", bodyLimit: limits.bytes },
    (_request, body, parsed) => parsed(null, body),
  );
  done();
}

// As `fastify-plugin` does: the parser applies to the instance that registers it, not to a scope of its own.
Object.assign(cloudEvents, {
  [Symbol.for("skip-override")]: true,
  [Symbol.for("fastify.display-name")]: "@tandem/server-validator",
});

/**
 * A `preValidation` hook. A valid body becomes the message in `request.body`. Otherwise the reply is RFC 9457
 * problem details, and the handler is not called.
 */
export function message<S extends Side, K extends MessageKind>(
  options: HookOptions<S, K>,
): (request: Request, reply: Reply) => Promise<unknown> {
  return async (request, reply) => {
    const result = read(request.body, options);
    if (result.ok) {
      request.body = result.value;
      return undefined;
    }
    const details = problemDetails(result.problems, options.type);
    // Returning the reply signals to Fastify that it is sent.
    return reply.code(details.status).type(problemType).send(JSON.stringify(details));
  };
}
