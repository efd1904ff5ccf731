/** A probable mistake of the caller, reported to developers in `extensions.warnings`. */
export interface Warning {
  readonly message: string;
  /** The argument it is about. */
  readonly argument: string;
}

/** Maximum per response, for documents with many aliases. */
const mostWarnings = 10;

const given = new WeakMap<object, Warning[]>();

/**
 * Adds a warning to a response. The response may be shared, so the warning is in English and reveals nothing about
 * the caller.
 *
 * @param request the GraphQL context
 */
export function warn(request: object, warning: Warning): void {
  const warnings = given.get(request) ?? [];
  if (warnings.length < mostWarnings) given.set(request, [...warnings, warning]);
}

/** The warnings of a request; undefined if there are none. */
export function warningsOf(request: object): readonly Warning[] | undefined {
  return given.get(request);
}
