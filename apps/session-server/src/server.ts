import cors from "@fastify/cors";
import rateLimit from "@fastify/rate-limit";
import { type FastifyInstance, fastify, LogController } from "fastify";
import { answerWithProblems } from "./http-errors.ts";
import { addRoutes } from "./http-routes.ts";
import type { Faults } from "./live-session.ts";
import { loggerOptions } from "./log.ts";
import { isLoopback, type ServerOptions, type Settings, settle } from "./options.ts";
import { HttpProblem } from "./problem.ts";
import { Sessions } from "./sessions.ts";
import { openSqliteEventLog } from "./sqlite-event-log.ts";
import { Tokens } from "./tokens.ts";
import { Versions } from "./versions.ts";
import { WebSocketEndpoint } from "./websocket.ts";

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4100`. */
  url: string;
  /**
   * Finishes running steps, closes every connection with `shutdown`, and releases the port and the database.
   * May be called twice.
   */
  close(): Promise<void>;
}

/**
 * Starts a session server.
 *
 * @throws Error if the port is taken or the database cannot be opened; RangeError for a secret that is too short, or
 *   casts that do not lead to the server's version; TypeError for an invalid origin, or a version of another
 *   protocol. Nothing is left running then.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const settings = settle(options);
  const { timings, limits } = settings;
  const tokens = new Tokens({
    secret: settings.secret,
    identityMs: timings.identityToken,
    sessionMs: timings.sessionToken,
  });
  const faults: Faults = { invalidMessages: 0, machine: 0, storage: 0 };
  const versions = new Versions(settings.versions, (fault) => {
    faults.invalidMessages += 1;
    app.log.error(fault, "a cast failed, or made a message that does not match its schema");
  });
  const app = makeApp(settings);
  const store = openSqliteEventLog(settings.database);
  try {
    const sessions = await Sessions.open({ store, log: app.log, faults, limits, timings });
    const sockets = new WebSocketEndpoint(app.server, {
      sessions,
      tokens,
      origins: settings.origins,
      limits,
      timings,
      versions,
      log: app.log,
    });
    const stop = async () => {
      sockets.stopAccepting();
      await sessions.stop();
      await sockets.close();
      await app.close();
      await store.close();
    };
    try {
      await guard(app, settings);
      addRoutes(app, {
        sessions,
        tokens,
        faults,
        versions,
        spoken: () => sockets.spoken,
        devSignIn: settings.devSignIn,
        requestsPerMinute: limits.requestsPerMinute,
      });
      const url = await app.listen({ host: settings.host, port: settings.port });
      warn(app, settings);
      let stopped: Promise<void> | undefined;
      return {
        url,
        close: () => {
          stopped ??= stop();
          return stopped;
        },
      };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    await store.close();
    throw error;
  }
}

function makeApp(settings: Settings): FastifyInstance {
  const app = fastify({
    logger: loggerOptions(settings.log),
    // The framework's own log lines contain the URL of each request.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: settings.limits.bodyBytes,
    requestTimeout: 10_000,
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
  });
  // Some clients declare JSON even without a body.
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else parse(request, body, done);
  });
  answerWithProblems(app);
  app.addHook("onResponse", async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? "none";
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route, status: reply.statusCode, ms }, "answered");
  });
  return app;
}

/** Checks of every request: its origin, CORS and its rate. */
async function guard(app: FastifyInstance, settings: Settings): Promise<void> {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    const { origin } = request.headers;
    if (origin !== undefined && !settings.origins.has(origin)) throw new HttpProblem("origin");
  });
  await app.register(cors, {
    origin: [...settings.origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["authorization", "content-type"],
    maxAge: 600,
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new HttpProblem("ratelimited"),
  });
}

function warn(app: FastifyInstance, settings: Settings): void {
  if (settings.origins.size === 0)
    app.log.warn("no origin is allowed, so browsers cannot connect; set TANDEM_ORIGINS");
  if (settings.database !== ":memory:" && settings.secret === undefined) {
    app.log.warn("sessions survive a restart but their tokens do not; set TANDEM_SECRET");
  }
  if (settings.devSignIn && !isLoopback(settings.host)) {
    app.log.warn("development sign-in is on: anyone who reaches this server can sign in as an agent");
  }
}
