import type { FastifyError, FastifyInstance } from "fastify";
import { UnavailableError } from "./live-session.ts";
import { HttpProblem, type ProblemDetails, problem, problemType } from "./problem.ts";

/** Turns every error into problem details (RFC 9457). */
export function answerWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    const details = problem("notfound");
    return reply.code(details.status).type(problemType).send(details);
  });
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const details = detailsOf(error);
    if (details.status === 500) request.log.error({ err: error }, "a request failed");
    return reply.code(details.status).type(problemType).send(details);
  });
}

function detailsOf(error: FastifyError | HttpProblem): ProblemDetails {
  if (error instanceof HttpProblem) return error.details;
  if (error instanceof UnavailableError) return problem("service");
  switch (error.statusCode) {
    case 413:
      return problem("toolarge");
    case 415:
      return problem("mediatype");
  }
  // The framework's own message can quote the body, so it is not passed on.
  const byCaller = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return byCaller
    ? problem("invalid", { pointer: "", detail: "The body is not JSON." })
    : problem("internal");
}
