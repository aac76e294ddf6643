import { type Privilege, protocol, type VisitorStartSessionCommand } from "@tandem/protocol";
import { requestTimeout } from "../defaults.ts";
import { ClientError } from "../errors.ts";
import type { Condition } from "../lifecycle.ts";

export interface HttpOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds for each request. Default: 10000 */
  timeout?: number | undefined;
  /** If omitted, the global one. */
  fetch?: typeof fetch | undefined;
}

/** A token and when it expires, in milliseconds since 1970. */
export interface Signed {
  token: string;
  expires: number;
}

/** An agent who has signed in. `joinSession` needs the `identity`. */
export interface SignedIn {
  identity: string;
  name: string;
  privileges: Privilege[];
  expires: number;
}

/** A visitor's session. The agent joins with `key`. */
export interface StartedSession extends Signed {
  session: string;
  key: string;
}

export interface JoinedSession extends Signed {
  session: string;
  num: string;
}

/** An agent could not sign in or join. */
export class JoinFailed extends Error {
  override readonly name = "JoinFailed";
  /** `unauthorized`: the identity was refused. `gone`: no session has this key. `joinfailed`: any other failure. */
  readonly condition: Extract<Condition, "unauthorized" | "gone" | "joinfailed">;
  /** HTTP status; undefined if there was no response. */
  readonly status: number | undefined;

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    const { code, status } = cause instanceof Refusal ? cause : { code: "", status: undefined };
    this.status = status;
    this.condition =
      status === 401 || status === 403 ? "unauthorized" : code === "NoSession" ? "gone" : "joinfailed";
  }
}

/** A visitor could not start a session. */
export class StartFailed extends Error {
  override readonly name = "StartFailed";
  /** `duplicatekey`: another session has this key. `startfailed`: any other failure. */
  readonly condition: Extract<Condition, "duplicatekey" | "startfailed">;
  /** HTTP status; undefined if there was no response. */
  readonly status: number | undefined;
  /** JSON Pointer to what the server refused in the request, if it says so. */
  readonly pointer: string | undefined;

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    const refusal = cause instanceof Refusal ? cause : undefined;
    this.status = refusal?.status;
    this.pointer = refusal?.pointer;
    this.condition = refusal?.code === "dupkey" ? "duplicatekey" : "startfailed";
  }
}

/**
 * Signs an agent in with a development identity. A real service has its own sign-in.
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
 * Joins an agent to the session with the key.
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
 * Exchanges a valid session token for a fresh one.
 *
 * @throws ClientError `unauthorized` if the token is not valid, `gone` if its session does not exist any more,
 *   `unreachable` if there was no usable response; the reason of the signal
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

/** A response of the server that is an error. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly pointer: string | undefined;

  constructor(status: number, { code, detail, title, pointer }: Record<string, string | undefined>) {
    super(detail ?? title ?? `The server responded with status ${status}.`);
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
  { signal, timeout = requestTimeout, ...options }: HttpOptions = {},
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
