/** The code of an operating system error (`ENOENT`); null for other errors. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return null;
  return String(error.code);
}
