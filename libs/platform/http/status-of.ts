import type { ProblemCode } from '../basics/problem.js';

/** The HTTP status of a response that consists of one problem. */
export const statusOf: Readonly<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  INTERNAL: 500,
};

/** For requests that are too large or too many. */
const limits: ReadonlySet<number> = new Set([413, 414, 429, 431]);

/** The error code for a 4xx status from a lower layer. */
export function codeOf(status: number): Exclude<ProblemCode, 'INTERNAL'> {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404 || status === 410) return 'NOT_FOUND';
  return limits.has(status) ? 'LIMIT_EXCEEDED' : 'BAD_INPUT';
}
