import type { ProblemCode } from '../basics/problem.js';

/** The HTTP status of an answer that consists of one problem. */
export const statusOf: Readonly<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  INTERNAL: 500,
};

/** Of what is too large, or too much at once. */
const limits: ReadonlySet<number> = new Set([413, 414, 429, 431]);

/** The code of a refusal that came from below us as a mere HTTP status of 4xx. */
export function codeOf(status: number): Exclude<ProblemCode, 'INTERNAL'> {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  return limits.has(status) ? 'LIMIT_EXCEEDED' : 'BAD_INPUT';
}
