import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, read } from "./expected.ts";
import { tooLong } from "./gen/json.ts";
import { limits } from "./index.ts";
import { type ProblemDetails, problemDetails, problemType } from "./problem-details.ts";

/** The used part of a request: Node's `http` request, with `body` if a body parser has run. */
export interface Request extends AsyncIterable<Uint8Array> {
  headers: { "content-type"?: string | undefined; "content-length"?: string | undefined };
  body?: unknown;
}

/** The used part of a response of Node's `http`. */
export interface Response {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(text: string): unknown;
}

export interface MiddlewareOptions<S extends Side, K extends MessageKind> extends Expected<S, K> {
  /** URI that names the kind of problem. If omitted, `about:blank`. */
  type?: string;
}

type Refusal = Omit<ProblemDetails, "status"> & { status: number };

const MEDIA_TYPE = /^application\/(?:cloudevents\+)?json(?:\s*;|$)/i;

/**
 * Middleware for Express, Connect and plain `http`. A valid body becomes the message in `request.body`. Otherwise
 * the response is RFC 9457 problem details, and the next handler is not called.
 *
 * If no body parser has run, it reads the body itself, up to the limit.
 */
export function message<S extends Side, K extends MessageKind>(
  options: MiddlewareOptions<S, K>,
): (request: Request, response: Response, next: (error?: unknown) => void) => Promise<void> {
  return async (request, response, next) => {
    const contentType = request.headers["content-type"] ?? "";
    if (!MEDIA_TYPE.test(contentType)) return refuse(response, unsupported(contentType));
    let body: unknown;
    try {
      body = request.body === undefined ? await bodyOf(request) : request.body;
    } catch (error) {
      return next(error);
    }
    if (body === undefined) return refuse(response, problemDetails([tooLong(Infinity)], options.type));
    const result = read(body, options);
    if (!result.ok) return refuse(response, problemDetails(result.problems, options.type));
    request.body = result.value;
    next();
  };
}

function refuse(response: Response, details: Refusal): void {
  response.statusCode = details.status;
  response.setHeader("content-type", problemType);
  // The unread rest of the body must not be parsed as the next request.
  if (details.status === 413) response.setHeader("connection", "close");
  response.end(JSON.stringify(details));
}

/** The bytes of a body, or undefined if there are more than the limit. Stops reading there. */
async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limits.bytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.byteLength;
    if (size > limits.bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function unsupported(contentType: string): Refusal {
  return {
    type: "about:blank",
    title: "Unsupported Media Type",
    status: 415,
    detail: `expected application/cloudevents+json, received ${JSON.stringify(contentType.slice(0, 80))}`,
    code: "mediatype",
    pointer: "",
  };
}
