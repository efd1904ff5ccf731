/** The error code of the database driver, also if TypeORM has wrapped the error: `SQLITE_BUSY`, `40P01`, `ECONNREFUSED`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return errorCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Another process holds SQLite's write lock; waiting helps. */
export function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** PostgreSQL aborted one of two transactions that waited for each other. It can succeed once the other has ended. */
export function isDeadlock(error: unknown): boolean {
  return errorCode(error) === '40P01';
}

/** Nothing can be written until somebody makes room; what was committed is not harmed. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC';
}
