import {
  isNonNullType,
  locatedError,
  responsePathAsArray,
  type GraphQLError,
  type GraphQLOutputType,
} from 'graphql';
import type { SameField } from './collect-fields.js';
import type { Path, Run, Write } from './plan.js';
import type { Written } from './written.js';

/** Thrown when a non-null field fails, to be caught by the nearest nullable field or item around it. */
class FieldFailure extends Error {
  constructor(readonly told: GraphQLError) {
    super(told.message);
  }
}

interface FailedField {
  readonly type: GraphQLOutputType;
  readonly nodes: SameField;
  readonly path: Path;
}

/**
 * Records that a resolver failed, with the message and location that graphql-js would give.
 *
 * @throws {FieldFailure} if the field is non-null
 */
export function failed(thrown: unknown, { type, nodes, path }: FailedField, { failures }: Run): string {
  const told = locatedError(thrown, nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw new FieldFailure(told);
  failures.push(told);
  return 'null';
}

/** Writes a nullable value: null, if something non-null inside it failed. */
export function nullWhenFailed(write: Write, value: unknown, run: Run, path: Path | undefined): Written {
  try {
    const written = write(value, run, path);
    return typeof written === 'string' ? written : written.catch((thrown: unknown) => absorb(thrown, run));
  } catch (thrown) {
    return absorb(thrown, run);
  }
}

function absorb(thrown: unknown, { failures }: Run): string {
  if (!(thrown instanceof FieldFailure)) throw thrown;
  failures.push(thrown.told);
  return 'null';
}
