import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { ServerOptions } from "../../src/options.ts";
import { type RunningServer, startServer } from "../../src/server.ts";

export const shop = "http://shop.example.com";

export interface TestServer extends RunningServer {
  /** Everything that was logged so far. */
  logged(): string;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
export type Answer = { status: number; headers: Headers; body: any };

/** A server on a free port, which ends with the test. */
export async function serve(options: ServerOptions = {}): Promise<TestServer> {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await startServer({
    port: 0,
    origins: [shop],
    ...options,
    log: { level: "debug", stream },
    limits: { requestsPerMinute: 10_000, ...options.limits },
    timings: { goodbye: 500, ...options.timings },
  });
  onTestFinished(() => server.close());
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${server.url}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
  return {
    ...server,
    logged: () => lines.join(""),
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: "POST",
        headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
  };
}

export interface Seated {
  session: string;
  key: string;
  num: string;
  side: "visitor" | "agent";
  token: string;
}

export async function startSession(server: TestServer, payload: object = {}): Promise<Seated> {
  const { body } = await server.post("/v1/sessions", payload);
  return { ...body, num: "0", side: "visitor" };
}

export async function signIn(
  server: TestServer,
  name = "Robin Vale",
  privileges?: string[],
): Promise<string> {
  const { body } = await server.post("/v1/sign-in", { name, ...(privileges && { privileges }) });
  return body.identity;
}

export async function join(server: TestServer, key: string, privileges?: string[]): Promise<Seated> {
  const identity = await signIn(server, "Robin Vale", privileges);
  const { body } = await server.post("/v1/sessions/join", { key }, { authorization: `Bearer ${identity}` });
  return { ...body, key, side: "agent" };
}
