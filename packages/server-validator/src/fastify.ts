import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, read } from "./expected.ts";
import { limits } from "./index.ts";
import { problemDetails, problemType } from "./problem-details.ts";

/** What is used of a Fastify instance. */
export interface Instance {
  addContentTypeParser(
    type: string,
    options: { parseAs: "buffer"; bodyLimit: number },
    parser: (request: unknown, body: Uint8Array, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown;
}

/** What is used of a request and of its reply. */
export interface Request {
  body: unknown;
}
export interface Reply {
  code(status: number): Reply;
  type(type: string): Reply;
  send(payload: string): unknown;
}

export interface HookOptions<S extends Side, K extends MessageKind> extends Expected<S, K> {
  /** URI of your own that names the kind of problem. */
  type?: string;
}

/**
 * The plugin: bodies of `application/cloudevents+json` arrive as bytes, up to the limit. Fastify itself
 * answers 413 to longer ones.
 */
export function cloudEvents(app: Instance, _options: unknown, done: () => void): void {
  app.addContentTypeParser(
    "application/cloudevents+json",
    { parseAs: "buffer", bodyLimit: limits.bytes },
    (_request, body, parsed) => parsed(null, body),
  );
  done();
}

// What `fastify-plugin` does: the parser is for the instance that registers it, not for a scope of its own.
Object.assign(cloudEvents, {
  [Symbol.for("skip-override")]: true,
  [Symbol.for("fastify.display-name")]: "@tandem/server-validator",
});

/**
 * A `preValidation` hook: the request's body becomes a validated message, or the answer is RFC 9457 problem
 * details and the handler is not called.
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
    // Returning the reply tells Fastify that it has been sent.
    return reply.code(details.status).type(problemType).send(JSON.stringify(details));
  };
}
