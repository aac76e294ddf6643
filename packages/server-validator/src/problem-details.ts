import type { Problem } from "./gen/index.ts";

/** A refusal as RFC 9457 wants it, with the problem's code and pointer as extension members. */
export interface ProblemDetails {
  /** URI that names the kind of problem; `about:blank` for none beyond the status. */
  type: string;
  title: string;
  status: 400 | 413;
  /** The first problem in a sentence. */
  detail: string;
  /** Its code and the JSON Pointer of its place. */
  code: string;
  pointer: string;
  /** All of them, where there are several. */
  errors?: { code: string; pointer: string; detail: string }[];
}

/** The media type of {@link ProblemDetails}. */
export const problemType = "application/problem+json";

/**
 * What a server answers to a message that it refuses.
 *
 * @param problems what a refusal lists: one at least
 * @param type a URI of your own for this kind of problem
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
