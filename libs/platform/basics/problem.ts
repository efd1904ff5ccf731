import { IntrinsicException } from '@nestjs/common';

/** Everything `errors[].extensions.code` can say. A closed list: clients switch on it. */
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
 * Something the caller can put right: thrown anywhere, shown to the client as it stands.
 * Extends IntrinsicException because Nest logs everything else that is thrown as an error with a stack.
 */
export class Problem extends IntrinsicException {
  constructor(
    readonly code: Exclude<ProblemCode, 'INTERNAL'>,
    message: string,
  ) {
    super(message);
  }
}
