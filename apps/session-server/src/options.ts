import type { Writable } from "node:stream";
import { limits as messageLimits } from "@tandem/server-validator";
import { defaultLimits as sessionLimits } from "@tandem/session";
import type { Rate } from "./token-bucket.ts";
import type { OtherVersion } from "./wire-version.ts";

/** Options of a session server. The defaults suit local development. */
export interface ServerOptions {
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string | undefined;
  /** Default: 4100. 0 uses a free port. */
  port?: number | undefined;
  /** Origins of the pages that may use this server, such as `https://shop.example.com`. Default: none. */
  origins?: readonly string[] | undefined;
  /** File of the database. Default: memory; sessions are lost when the process ends. */
  database?: string | undefined;
  /** Secret that signs tokens, at least 32 bytes. Default: a random one. */
  secret?: string | undefined;
  /** Lets anyone sign in as an agent under any name. Default: true if `host` is a loopback address. */
  devSignIn?: boolean | undefined;
  /** Addresses or networks of the proxies whose `X-Forwarded-For` is trusted. Default: none. */
  trustProxy?: readonly string[] | undefined;
  log?: { level?: LogLevel | undefined; stream?: Writable | undefined } | undefined;
  timings?: Partial<Timings> | undefined;
  limits?: Partial<Limits> | undefined;
  /** Further versions of the protocol. Default: none. */
  versions?: readonly OtherVersion[] | undefined;
}

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** All in milliseconds. */
export interface Timings {
  /** How long a participant whose connection is lost still counts as present. */
  grace: number;
  /** How long a visitor waits for an agent. */
  wait: number;
  /** How long former participants can read a session that is over, before it is deleted. */
  keep: number;
  /** Interval between pings. A connection that leaves two unanswered is terminated. */
  ping: number;
  /** How long a stopping server waits for close frames. */
  goodbye: number;
  identityToken: number;
  sessionToken: number;
}

export interface Limits {
  /** Sessions at a time, including those that are over. */
  sessions: number;
  /** WebSocket connections of all sessions together. */
  connections: number;
  /** Bytes of an inbound WebSocket message. */
  messageBytes: number;
  /** Bytes of an HTTP body. */
  bodyBytes: number;
  /** Bytes that may wait for a slow receiver. */
  bufferedBytes: number;
  /** Bytes of one session's log. A session with a full log can only be left or stopped. */
  logBytes: number;
  /** Commands of one participant. */
  commands: Rate;
  /** Refusals of commands above that rate, before the connection is closed. */
  refusals: Rate;
  /** New connections of one participant. */
  connects: Rate;
  /** Requests a minute from one address to each HTTP endpoint but `/health`. */
  requestsPerMinute: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

export const defaultTimings: Timings = {
  grace: sessionLimits.graceMs,
  wait: sessionLimits.waitMs,
  keep: hour,
  ping: 15 * second,
  goodbye: 2 * second,
  identityToken: 8 * hour,
  sessionToken: 15 * minute,
};

export const defaultLimits: Limits = {
  sessions: 10_000,
  connections: 5_000,
  messageBytes: messageLimits.bytes,
  bodyBytes: 16 * kibibyte,
  bufferedBytes: mebibyte,
  logBytes: 16 * mebibyte,
  commands: { burst: 50, perSecond: 20 },
  refusals: { burst: 20, perSecond: 1 },
  connects: { burst: 20, perSecond: 1 },
  requestsPerMinute: 60,
};

/** The options with all defaults applied. */
export interface Settings {
  host: string;
  port: number;
  origins: ReadonlySet<string>;
  database: string;
  secret: string | undefined;
  devSignIn: boolean;
  trustProxy: readonly string[];
  log: { level: LogLevel; stream: Writable | undefined };
  timings: Timings;
  limits: Limits;
  versions: readonly OtherVersion[];
}

/** @throws TypeError if an origin is invalid; valid are `https://host` and `http://host:port` without a path */
export function settle(options: ServerOptions): Settings {
  const host = options.host ?? "127.0.0.1";
  return {
    host,
    port: options.port ?? 4100,
    origins: new Set((options.origins ?? []).map(origin)),
    database: options.database ?? ":memory:",
    secret: options.secret,
    devSignIn: options.devSignIn ?? isLoopback(host),
    trustProxy: options.trustProxy ?? [],
    log: { level: options.log?.level ?? "info", stream: options.log?.stream },
    timings: { ...defaultTimings, ...options.timings },
    limits: { ...defaultLimits, ...options.limits },
    versions: options.versions ?? [],
  };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (isWeb && url.origin === text) return text;
  throw new TypeError(`"${text}" is not an origin such as https://shop.example.com`);
}
