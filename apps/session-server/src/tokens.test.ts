import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { Tokens } from "./tokens.ts";

const secret = "a secret for the tests of tokens, long enough";
const seat = { session: "s1", side: "agent", num: "3" } as const;
const identity = { name: "Robin Vale", privileges: ["CBGUESTRC"] } as const;
const hour = 3_600_000;

function tokens(now = () => 1_800_000_000_000, key = secret) {
  return new Tokens({ secret: key, identityMs: 8 * hour, sessionMs: hour / 4, now });
}

/** A token that is built by hand, as a forger would. */
function forge(header: object, claims: object, key: string | undefined, hash = "sha256") {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part(header)}.${part(claims)}`;
  if (key === undefined) return `${signed}.`;
  return `${signed}.${createHmac(hash, key).update(signed).digest("base64url")}`;
}

const claims = {
  ...seat,
  iss: "tandem",
  aud: "tandem:session",
  iat: 1_800_000_000,
  exp: 1_800_000_900,
};

test("a seat is read back as it was signed", async () => {
  const { token, expires } = await tokens().signSeat(seat);
  expect(await tokens().readSeat(token)).toEqual(seat);
  expect(expires).toBe(1_800_000_000_000 + hour / 4);
});

test("an identity is read back as it was signed", async () => {
  const { token, expires } = await tokens().signIdentity(identity);
  expect(await tokens().readIdentity(token)).toEqual(identity);
  expect(expires).toBe(1_800_000_000_000 + 8 * hour);
});

test("the forger's tool makes tokens that are accepted when everything in them is right", async () => {
  expect(await tokens().readSeat(forge({ alg: "HS256" }, claims, secret))).toEqual(seat);
});

test.each([
  ["with no signature", forge({ alg: "none" }, claims, undefined)],
  ["signed with another secret", forge({ alg: "HS256" }, claims, "another secret")],
  ["of another algorithm, though with our secret", forge({ alg: "HS512" }, claims, secret, "sha512")],
  ["for another audience", forge({ alg: "HS256" }, { ...claims, aud: "tandem:identity" }, secret)],
  ["from another issuer", forge({ alg: "HS256" }, { ...claims, iss: "other" }, secret)],
  ["without an end", forge({ alg: "HS256" }, { ...claims, exp: undefined }, secret)],
  ["that is over", forge({ alg: "HS256" }, { ...claims, exp: 1_799_999_999 }, secret)],
  ["that is no token", "open sesame"],
  ["that is empty", ""],
])("a token %s is refused", async (_what, token) => {
  expect(await tokens().readSeat(token)).toBeUndefined();
});

test("one kind of token is not accepted for the other", async () => {
  const both = tokens();
  expect(await both.readIdentity((await both.signSeat(seat)).token)).toBeUndefined();
  expect(await both.readSeat((await both.signIdentity(identity)).token)).toBeUndefined();
});

test("a token is valid up to its end", async () => {
  const clock = { now: 1_800_000_000_000 };
  const timed = tokens(() => clock.now);
  const { token, expires } = await timed.signSeat(seat);
  clock.now = expires - 1000;
  expect(await timed.readSeat(token)).toEqual(seat);
  clock.now = expires;
  expect(await timed.readSeat(token)).toBeUndefined();
});

test("without a secret, tokens are good for one process", async () => {
  const one = new Tokens({ identityMs: hour, sessionMs: hour });
  const other = new Tokens({ identityMs: hour, sessionMs: hour });
  const { token } = await one.signSeat(seat);
  expect(await one.readSeat(token)).toEqual(seat);
  expect(await other.readSeat(token)).toBeUndefined();
});

test("a secret that could be guessed is refused", () => {
  expect(() => tokens(undefined, "0123456789012345678901234567890")).toThrow(
    new RangeError("the token secret must have at least 32 bytes"),
  );
});
