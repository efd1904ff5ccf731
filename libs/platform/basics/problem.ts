import { IntrinsicException } from '@nestjs/common';

/** All values of `errors[].extensions.code`. A closed list: clients switch on it. */
export const problemCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'LIMIT_EXCEEDED',
  'INTERNAL',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/**
 * An error that the caller can fix: thrown anywhere, shown to the client as it is. Extends IntrinsicException,
 * because Nest logs any other thrown error with its stack.
 */
export class Problem extends IntrinsicException {
  constructor(
    readonly code: Exclude<ProblemCode, 'INTERNAL'>,
    message: string,
  ) {
    super(message);
  }
}
