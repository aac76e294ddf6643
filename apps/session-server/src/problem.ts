/** Problem details (RFC 9457). */
export interface ProblemDetails {
  /** URI of the problem type. */
  type: string;
  title: string;
  status: number;
  /** The code for programs. */
  code: ProblemCode;
  /** What is wrong in this case. Contains nothing that the caller did not send. */
  detail?: string;
  /** JSON Pointer into the body that was sent. */
  pointer?: string;
}

const kinds = {
  invalid: { status: 400, title: "The request is not valid" },
  AuthError: { status: 401, title: "The credentials are not accepted" },
  signinoff: { status: 403, title: "Sign-in is switched off" },
  origin: { status: 403, title: "The page's origin is not allowed" },
  notfound: { status: 404, title: "No such resource" },
  NoSession: { status: 404, title: "No such session" },
  dupkey: { status: 409, title: "The session key is in use" },
  full: { status: 409, title: "The session has no place left" },
  toolarge: { status: 413, title: "The request is too large" },
  mediatype: { status: 415, title: "The body is not JSON" },
  ratelimited: { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "The server failed" },
  service: { status: 503, title: "The service is not available" },
} as const;

export type ProblemCode = keyof typeof kinds;

export const problemType = "application/problem+json";

export function problem(code: ProblemCode, more: { detail?: string; pointer?: string } = {}): ProblemDetails {
  return { type: `https://tandem.example/problems/${code}`, ...kinds[code], code, ...more };
}

/** Thrown by a route handler; becomes the response. */
export class HttpProblem extends Error {
  override name = "HttpProblem";
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, more?: { detail?: string; pointer?: string }) {
    super(code);
    this.details = problem(code, more);
  }
}
