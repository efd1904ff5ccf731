/** The code a database driver gave its error, through TypeORM's wrapping of it: `SQLITE_BUSY`, `40P01`, `ECONNREFUSED`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return errorCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Another process holds SQLite's write lock; waiting helps. */
export function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** PostgreSQL ended one of two transactions that waited for each other; once the other is through, this one can be. */
export function isDeadlock(error: unknown): boolean {
  return errorCode(error) === '40P01';
}
