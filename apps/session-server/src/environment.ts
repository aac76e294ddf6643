import { type LogLevel, logLevels, type ServerOptions } from "./options.ts";

/** An invalid environment variable. The message is one line for the operator. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/**
 * Reads the options from environment variables. The README has the table.
 *
 * @throws EnvironmentError with the variable and its allowed values. A secret is never part of the message.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  // An empty variable counts as not set: `PORT= node dist/main.js`.
  const text = (name: string) => env[name]?.trim() || undefined;
  const list = (name: string) =>
    (text(name) ?? "")
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean);
  const whole = (name: string, most: number) => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,12}$/.test(value) || Number(value) > most) {
      throw new EnvironmentError(`${name} takes a whole number from 0 to ${most}, not "${value}"`);
    }
    return Number(value);
  };
  const word = <const W extends string>(name: string, words: readonly W[]) => {
    const value = text(name);
    if (value === undefined || words.includes(value as W)) return value as W | undefined;
    throw new EnvironmentError(`${name} takes one of ${words.join(", ")}, not "${value}"`);
  };

  const devSignIn = word("TANDEM_DEV_SIGN_IN", ["on", "off"]);
  const grace = whole("TANDEM_GRACE_MS", longestMs);
  const wait = whole("TANDEM_WAIT_MS", longestMs);
  const keep = whole("TANDEM_KEEP_MS", longestMs);
  const requestsPerMinute = whole("TANDEM_REQUESTS_PER_MINUTE", 1_000_000);
  return {
    host: text("HOST"),
    port: whole("PORT", 65_535),
    origins: list("TANDEM_ORIGINS"),
    database: text("TANDEM_DB"),
    secret: text("TANDEM_SECRET"),
    devSignIn: devSignIn && devSignIn === "on",
    trustProxy: list("TANDEM_TRUST_PROXY"),
    log: { level: word<LogLevel>("LOG_LEVEL", logLevels) },
    timings: {
      ...(grace !== undefined && { grace }),
      ...(wait !== undefined && { wait }),
      ...(keep !== undefined && { keep }),
    },
    limits: { ...(requestsPerMinute !== undefined && { requestsPerMinute }) },
  };
}

// The platform's longest timeout (2^31 - 1). A longer one would fire at once.
const longestMs = 2_147_483_647;
