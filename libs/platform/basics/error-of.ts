/**
 * What was thrown, as an Error. Not everything that is one says so: the database driver's are made in another realm when
 * tests run, and anything can be thrown.
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
