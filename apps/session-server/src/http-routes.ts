import { type Privilege, privilege, type VisitorStartSessionCommand } from "@tandem/protocol";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Faults } from "./live-session.ts";
import { HttpProblem } from "./problem.ts";
import type { Sessions } from "./sessions.ts";
import type { Tokens } from "./tokens.ts";
import type { Versions } from "./versions.ts";
import type { WireVersion } from "./wire-version.ts";

export interface RouteDependencies {
  sessions: Sessions;
  tokens: Tokens;
  faults: Faults;
  versions: Versions;
  /** Open connections by version. */
  spoken: () => Record<string, number>;
  devSignIn: boolean;
  requestsPerMinute: number;
}

const allPrivileges = Object.keys(privilege) as Privilege[];

/** The longest name that the protocol's `participant` allows. */
const longestName = 63;

export function addRoutes(app: FastifyInstance, dependencies: RouteDependencies): void {
  const { sessions, tokens, faults, versions, spoken, devSignIn, requestsPerMinute } = dependencies;
  const limited = {
    config: { rateLimit: { max: requestsPerMinute, timeWindow: 60_000 } },
    preHandler: async (request: FastifyRequest) => void wireVersionOf(request),
  };

  app.get("/health", async () => ({
    status: "ok",
    uptime: Math.floor(process.uptime()),
    sessions: sessions.running,
    versions: spoken(),
    faults,
  }));

  /** The version in the path: payloads in the body are in that version. */
  const wireVersionOf = (request: FastifyRequest): WireVersion => {
    const { version } = request.params as { version: string };
    const wireVersion = versions.all.find((one) => String(one.version) === version);
    if (wireVersion === undefined) throw new HttpProblem("notfound", { detail: versions.spoken });
    return wireVersion;
  };

  app.post("/v:version/sign-in", limited, async (request) => {
    if (!devSignIn) throw new HttpProblem("signinoff");
    const identity = readSignIn(request.body);
    const signed = await tokens.signIdentity(identity);
    return { identity: signed.token, ...identity, expires: signed.expires };
  });

  app.post("/v:version/sessions", limited, async (request, reply) => {
    const start = readStart(request.body ?? {}, wireVersionOf(request));
    const started = await sessions.start(start);
    if ("refused" in started) throw new HttpProblem(started.refused === "dupkey" ? "dupkey" : "service");
    const signed = await tokens.signSeat({ session: started.session, side: "visitor", num: "0" });
    return reply.code(201).send({ ...started, ...signed });
  });

  app.post("/v:version/sessions/join", limited, async (request) => {
    const identity = await tokens.readIdentity(bearer(request));
    if (identity === undefined) throw new HttpProblem("AuthError");
    const session = sessions.findByKey(readKey(request.body));
    if (session === undefined) throw new HttpProblem("NoSession");
    const admission = await session.join({ ...identity, role: "agent" });
    if ("refused" in admission) throw new HttpProblem(admission.refused === "over" ? "NoSession" : "full");
    const { num } = admission;
    const signed = await tokens.signSeat({ session: session.id, side: "agent", num });
    return { session: session.id, num, ...signed };
  });

  app.post("/v:version/token", limited, async (request) => {
    const seat = await tokens.readSeat(bearer(request));
    if (seat === undefined) throw new HttpProblem("AuthError");
    if (!sessions.find(seat.session)?.holds(seat)) throw new HttpProblem("NoSession");
    return tokens.signSeat(seat);
  });
}

function bearer(request: FastifyRequest): string {
  return /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

function readSignIn(body: unknown): { name: string; privileges: Privilege[] } {
  const { name, privileges = allPrivileges } = record(body);
  if (typeof name !== "string" || name.trim() === "" || [...name.trim()].length > longestName) {
    throw new HttpProblem("invalid", {
      pointer: "/name",
      detail: `A name has 1 to ${longestName} characters.`,
    });
  }
  if (!Array.isArray(privileges)) {
    throw new HttpProblem("invalid", { pointer: "/privileges", detail: "Privileges are a list." });
  }
  const unknown = privileges.findIndex((item) => !allPrivileges.includes(item));
  if (unknown >= 0) {
    const detail = `A privilege is one of ${allPrivileges.join(", ")}.`;
    throw new HttpProblem("invalid", { pointer: `/privileges/${unknown}`, detail });
  }
  return { name: name.trim(), privileges: [...new Set(privileges as Privilege[])] };
}

/** Reads the payload of `startSession` in the requested version. */
function readStart(body: unknown, version: WireVersion): VisitorStartSessionCommand {
  const command = ["visitor", "startSession"] as const;
  const checked = version.validate(...command, body);
  if (!checked.ok) {
    const { pointer, message } = checked.problem;
    throw new HttpProblem("invalid", { pointer, detail: message });
  }
  const understood = version.understand(...command, body as object);
  if (understood?.name !== "startSession") throw new HttpProblem("service");
  return understood.data as VisitorStartSessionCommand;
}

function readKey(body: unknown): string {
  const { key } = record(body);
  if (typeof key !== "string")
    throw new HttpProblem("invalid", { pointer: "/key", detail: "A key is text." });
  return key.trim();
}

function record(body: unknown): Record<string, unknown> {
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new HttpProblem("invalid", { pointer: "", detail: "The body is a JSON object." });
}
