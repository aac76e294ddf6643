import type { Problem } from "./gen/index.ts";

/** Problem details as in RFC 9457, with the problem's code and pointer as extension members. */
export interface ProblemDetails {
  /** URI that names the kind of problem; `about:blank` if the status says all. */
  type: string;
  title: string;
  status: 400 | 413;
  /** The first problem in one sentence. */
  detail: string;
  /** Its code, and the JSON Pointer of the value. */
  code: string;
  pointer: string;
  /** All problems, if there are several. */
  errors?: { code: string; pointer: string; detail: string }[];
}

/** The media type of {@link ProblemDetails}. */
export const problemType = "application/problem+json";

/**
 * Returns the response body for a refused message.
 *
 * @param problems the problems of the result, at least one
 * @param type URI that names this kind of problem
 */
export function problemDetails(problems: readonly Problem[], type = "about:blank"): ProblemDetails {
  const { code, pointer, message } = problems[0]!;
  const isTooLarge = code === "size";
  return {
    type,
    title: isTooLarge ? "Content Too Large" : "Bad Request",
    status: isTooLarge ? 413 : 400,
    detail: message,
    code,
    pointer,
    ...(problems.length > 1 && {
      errors: problems.map((problem) => ({
        code: problem.code,
        pointer: problem.pointer,
        detail: problem.message,
      })),
    }),
  };
}
