/** Goes on at once with what is there, and later with what is promised: on SQLite a reader's query waits for nothing. */
export function whenReady<Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** {@link whenReady} for two that are asked at the same time. */
export function whenBothReady<One, Other, Result>(
  one: One | Promise<One>,
  other: Other | Promise<Other>,
  use: (one: One, other: Other) => Result,
): Result | Promise<Result> {
  return one instanceof Promise || other instanceof Promise
    ? Promise.all([one, other]).then((both) => use(...both))
    : use(one, other);
}
