/**
 * Calls the continuation synchronously for a plain value, and asynchronously for a promise, so that on SQLite a
 * reader's query never waits.
 */
export function whenReady<Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** {@link whenReady} for two values at once. */
export function whenBothReady<One, Other, Result>(
  one: One | Promise<One>,
  other: Other | Promise<Other>,
  use: (one: One, other: Other) => Result,
): Result | Promise<Result> {
  return one instanceof Promise || other instanceof Promise
    ? Promise.all([one, other]).then((both) => use(...both))
    : use(one, other);
}
