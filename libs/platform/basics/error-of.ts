/**
 * Converts a thrown value to an Error. `instanceof` is not enough: in tests, the database driver's errors come from
 * another realm, and anything can be thrown.
 */
export function errorOf(thrown: unknown): Error {
  return isErrorLike(thrown) ? thrown : new Error(String(thrown));
}

function isErrorLike(thrown: unknown): thrown is Error {
  if (thrown instanceof Error) return true;
  if (typeof thrown !== 'object' || thrown === null) return false;
  return (
    typeof Reflect.get(thrown, 'message') === 'string' && typeof Reflect.get(thrown, 'stack') === 'string'
  );
}
