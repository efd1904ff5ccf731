/** What is probably not what the caller meant. It stands in `extensions.warnings` of the answer, for developers to see. */
export interface Warning {
  readonly message: string;
  /** The argument it is about. */
  readonly argument: string;
}

/** For one answer: a document with many aliases makes no long list of them. */
const mostWarnings = 10;

const given = new WeakMap<object, Warning[]>();

/**
 * Adds a warning to the answer of a request. It may go to everybody who asks the same, so it is in English and says nothing of
 * the caller.
 *
 * @param request the GraphQL context
 */
export function warn(request: object, warning: Warning): void {
  const warnings = given.get(request) ?? [];
  if (warnings.length < mostWarnings) given.set(request, [...warnings, warning]);
}

/** The warnings given for a request; undefined when there are none. */
export function warningsOf(request: object): readonly Warning[] | undefined {
  return given.get(request);
}
