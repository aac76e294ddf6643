import {
  type KnownAgentSessionEnd,
  type KnownVisitorError,
  type Privilege,
  protocol,
  type VisitorStartSessionCommand,
} from "@tandem/protocol";
import { ClientError } from "../errors.ts";

export interface HttpOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds for each request. Default 10000. */
  timeout?: number | undefined;
  /** Default: the global one. */
  fetch?: typeof fetch | undefined;
}

/** A token and when it ends, in milliseconds since 1970. */
export interface Signed {
  token: string;
  expires: number;
}

/** Who an agent is at the service. `identity` is what `joinSession` asks for. */
export interface SignedIn {
  identity: string;
  name: string;
  privileges: Privilege[];
  expires: number;
}

/** `key` is what the visitor tells the agent. */
export interface StartedSession extends Signed {
  session: string;
  key: string;
}

export interface JoinedSession extends Signed {
  session: string;
  num: string;
}

/** An agent could not sign in or join. `reason` is the code that `sessionend` would give. */
export class JoinFailed extends Error {
  override readonly name = "JoinFailed";
  readonly reason: Extract<KnownAgentSessionEnd, "AuthError" | "NoSession" | "LookupFailed">;
  /** HTTP status; none when no answer came. */
  readonly status: number | undefined;

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    const { code, status } = cause instanceof Refusal ? cause : { code: "", status: undefined };
    this.status = status;
    this.reason =
      status === 401 || status === 403 ? "AuthError" : code === "NoSession" ? "NoSession" : "LookupFailed";
  }
}

/** A visitor could not start. `code` is the one that the event `error` would give. */
export class StartFailed extends Error {
  override readonly name = "StartFailed";
  readonly code: Extract<KnownVisitorError, "dupkey" | "service">;
  /** HTTP status; none when no answer came. */
  readonly status: number | undefined;
  /** JSON Pointer to what the server refused in the request, where it says so. */
  readonly pointer: string | undefined;

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    const refusal = cause instanceof Refusal ? cause : undefined;
    this.status = refusal?.status;
    this.pointer = refusal?.pointer;
    this.code = refusal?.code === "dupkey" ? "dupkey" : "service";
  }
}

/**
 * Signs an agent in with a development identity; a real service gives identities by its own sign-in.
 *
 * @throws JoinFailed; the reason of the signal
 */
export function signIn(
  server: string,
  who: { name: string; privileges?: readonly Privilege[] | undefined },
  options?: HttpOptions,
): Promise<SignedIn> {
  return failingAs(JoinFailed, post(server, "sign-in", who, undefined, options), options);
}

/**
 * Starts a session for a visitor.
 *
 * @throws StartFailed; the reason of the signal
 */
export function startSession(
  server: string,
  start: VisitorStartSessionCommand = {},
  options?: HttpOptions,
): Promise<StartedSession> {
  return failingAs(StartFailed, post(server, "sessions", start, undefined, options), options);
}

/**
 * Joins an agent to the session that a visitor named by its key.
 *
 * @throws JoinFailed; the reason of the signal
 */
export function joinSession(
  server: string,
  { identity, key }: { identity: string; key: string },
  options?: HttpOptions,
): Promise<JoinedSession> {
  return failingAs(JoinFailed, post(server, "sessions/join", { key }, identity, options), options);
}

/**
 * Gets a fresh session token for one that is still valid.
 *
 * @throws ClientError `unauthorized` when it is not, `gone` when its session is not there any more, `unreachable`
 *   when no useful answer came; the reason of the signal
 */
export async function renewToken(server: string, token: string, options: HttpOptions = {}): Promise<Signed> {
  try {
    return await post(server, "token", undefined, token, options);
  } catch (cause) {
    options.signal?.throwIfAborted();
    const status = cause instanceof Refusal ? cause.status : undefined;
    const code = status === 401 ? "unauthorized" : status === 404 ? "gone" : "unreachable";
    throw new ClientError(code, "The session token could not be renewed.", cause);
  }
}

/** The server answered, but not with what was asked for. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly pointer: string | undefined;

  constructor(status: number, { code, detail, title, pointer }: Record<string, string | undefined>) {
    super(detail ?? title ?? `The server answered with status ${status}.`);
    this.status = status;
    this.code = code;
    this.pointer = pointer;
  }
}

async function post<T>(
  server: string,
  path: string,
  body: object | undefined,
  bearer: string | undefined,
  { signal, timeout = 10_000, ...options }: HttpOptions = {},
): Promise<T> {
  const limit = AbortSignal.timeout(timeout);
  const address = `${server.replace(/\/$/, "")}/v${protocol.version}/${path}`;
  const response = await (options.fetch ?? fetch)(address, {
    method: "POST",
    headers: {
      ...(body && { "content-type": "application/json" }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: body ? JSON.stringify(body) : null,
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  if (response.ok) return (await response.json()) as T;
  throw new Refusal(response.status, await response.json().catch(() => ({})));
}

async function failingAs<T>(
  Failure: new (cause: unknown) => Error,
  work: Promise<T>,
  options?: HttpOptions,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    options?.signal?.throwIfAborted();
    throw new Failure(cause);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Refusal ? cause.message : "The service could not be reached.";
}
