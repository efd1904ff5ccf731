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

/** Thrown where a field that must not be null has failed, for the nearest field or item around it that may be. */
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
 * Notes that a resolver refused or failed, in the words and at the place that graphql-js gives.
 *
 * @throws {FieldFailure} where the field must not be null
 */
export function failed(thrown: unknown, { type, nodes, path }: FailedField, { failures }: Run): string {
  const told = locatedError(thrown, nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw new FieldFailure(told);
  failures.push(told);
  return 'null';
}

/** Writes what may be null: so it is, when something in it failed that must not be. */
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
