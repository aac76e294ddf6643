import { expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./environment.ts";
import { settle } from "./options.ts";

test("an empty environment gives the defaults", () => {
  const settings = settle(readEnvironment({}));
  expect(settings).toMatchObject({
    host: "127.0.0.1",
    port: 4100,
    database: ":memory:",
    secret: undefined,
    devSignIn: true,
    trustProxy: [],
    log: { level: "info" },
    timings: { grace: 30_000, wait: 900_000, keep: 3_600_000 },
    limits: { messageBytes: 65_536, bufferedBytes: 1_048_576, commands: { burst: 50, perSecond: 20 } },
  });
  expect(settings.origins.size).toBe(0);
});

test("every variable has its effect", () => {
  const settings = settle(
    readEnvironment({
      HOST: "0.0.0.0",
      PORT: "8080",
      TANDEM_ORIGINS: "https://shop.example.com, http://127.0.0.1:4102",
      TANDEM_DB: "/var/lib/tandem/sessions.db",
      TANDEM_SECRET: "a secret of more than thirty-two bytes",
      TANDEM_DEV_SIGN_IN: "on",
      TANDEM_TRUST_PROXY: "10.0.0.0/8",
      TANDEM_GRACE_MS: "1000",
      TANDEM_WAIT_MS: "2000",
      TANDEM_KEEP_MS: "3000",
      TANDEM_REQUESTS_PER_MINUTE: "7",
      LOG_LEVEL: "warn",
    }),
  );
  expect(settings).toMatchObject({
    host: "0.0.0.0",
    port: 8080,
    origins: new Set(["https://shop.example.com", "http://127.0.0.1:4102"]),
    database: "/var/lib/tandem/sessions.db",
    secret: "a secret of more than thirty-two bytes",
    devSignIn: true,
    trustProxy: ["10.0.0.0/8"],
    log: { level: "warn" },
    timings: { grace: 1000, wait: 2000, keep: 3000, ping: 15_000 },
    limits: { requestsPerMinute: 7 },
  });
});

test("a variable that is set to nothing counts as not set", () => {
  expect(settle(readEnvironment({ PORT: "", TANDEM_DEV_SIGN_IN: " ", TANDEM_ORIGINS: "," })).port).toBe(4100);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.0.1", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["127.0.0.1.example.com", false],
  ["session.example.com", false],
])("on %s, development sign-in is on by default: %s", (host, on) => {
  expect(settle(readEnvironment({ HOST: host })).devSignIn).toBe(on);
});

test("development sign-in can be switched off on a loopback address", () => {
  expect(settle(readEnvironment({ TANDEM_DEV_SIGN_IN: "off" })).devSignIn).toBe(false);
});

test.each([
  [{ PORT: "http" }, 'PORT takes a whole number from 0 to 65535, not "http"'],
  [{ PORT: "65536" }, 'PORT takes a whole number from 0 to 65535, not "65536"'],
  [{ TANDEM_GRACE_MS: "-1" }, 'TANDEM_GRACE_MS takes a whole number from 0 to 2147483647, not "-1"'],
  [
    { TANDEM_WAIT_MS: "9999999999" },
    'TANDEM_WAIT_MS takes a whole number from 0 to 2147483647, not "9999999999"',
  ],
  [{ TANDEM_DEV_SIGN_IN: "yes" }, 'TANDEM_DEV_SIGN_IN takes one of on, off, not "yes"'],
  [
    { LOG_LEVEL: "loud" },
    'LOG_LEVEL takes one of fatal, error, warn, info, debug, trace, silent, not "loud"',
  ],
])("%j is refused in one clear line", (env, message) => {
  expect(() => readEnvironment(env)).toThrow(new EnvironmentError(message));
});

test.each([
  "shop.example.com",
  "https://shop.example.com/",
  "https://shop.example.com/basket",
  "*",
  "null",
  "ftp://files.example.com",
])("%s is not an origin", (origin) => {
  expect(() => settle({ origins: [origin] })).toThrow(
    new TypeError(`"${origin}" is not an origin such as https://shop.example.com`),
  );
});
