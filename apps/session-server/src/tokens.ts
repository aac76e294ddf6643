import { createSecretKey, randomBytes } from "node:crypto";
import type { Privilege, Side } from "@tandem/protocol";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";

/** An agent's identity, needed to join a session. */
export interface Identity {
  name: string;
  privileges: readonly Privilege[];
}

/** A participant of one session, needed to open a connection. */
export interface Seat {
  session: string;
  side: Side;
  num: string;
}

export interface Signed {
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
}

export interface TokenOptions {
  /** Secret of at least 32 bytes. Default: a random one, so that tokens expire with the process. */
  secret?: string | undefined;
  /** Milliseconds. */
  identityMs: number;
  /** Milliseconds. */
  sessionMs: number;
  now?: () => number;
}

// The algorithm is fixed here and never read from the token. The audience prevents that an identity token opens a
// connection, or a session token joins another session.
const algorithm = "HS256";
const issuer = "tandem";
const audiences = { identity: "tandem:identity", session: "tandem:session" } as const;
type Kind = keyof typeof audiences;

export const leastSecretBytes = 32;

/** Signs and verifies identity and session tokens. Stateless: a token contains everything. */
export class Tokens {
  readonly #key;
  readonly #lifetime: Record<Kind, number>;
  readonly #now: () => number;

  /** @throws RangeError if the secret is shorter than 32 bytes */
  constructor(options: TokenOptions) {
    const secret = options.secret === undefined ? randomBytes(leastSecretBytes) : Buffer.from(options.secret);
    if (secret.byteLength < leastSecretBytes) {
      throw new RangeError(`the token secret must have at least ${leastSecretBytes} bytes`);
    }
    this.#key = createSecretKey(secret);
    this.#lifetime = { identity: options.identityMs, session: options.sessionMs };
    this.#now = options.now ?? Date.now;
  }

  signIdentity(identity: Identity): Promise<Signed> {
    return this.#sign("identity", { name: identity.name, privileges: [...identity.privileges] });
  }

  signSeat({ session, side, num }: Seat): Promise<Signed> {
    return this.#sign("session", { session, side, num });
  }

  /** Returns undefined unless it is a valid identity token of this server. */
  async readIdentity(token: string): Promise<Identity | undefined> {
    const claims = await this.#verify("identity", token);
    return claims && { name: claims.name as string, privileges: claims.privileges as Privilege[] };
  }

  /** Returns undefined unless it is a valid session token of this server. */
  async readSeat(token: string): Promise<Seat | undefined> {
    const claims = await this.#verify("session", token);
    return (
      claims && {
        session: claims.session as string,
        side: claims.side as Side,
        num: claims.num as string,
      }
    );
  }

  async #sign(kind: Kind, claims: JWTPayload): Promise<Signed> {
    const issued = Math.floor(this.#now() / 1000);
    const expires = issued + Math.floor(this.#lifetime[kind] / 1000);
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: "JWT" })
      .setIssuer(issuer)
      .setAudience(audiences[kind])
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(this.#key);
    return { token, expires: expires * 1000 };
  }

  async #verify(kind: Kind, token: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        issuer,
        audience: audiences[kind],
        requiredClaims: ["exp", "iat"],
        currentDate: new Date(this.#now()),
      });
      return payload;
    } catch {
      // The reason for the refusal would only help to forge a token.
      return undefined;
    }
  }
}
