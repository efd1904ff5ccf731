/** What the operating system calls an error (`ENOENT`); null when it is no error of its own. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return null;
  return String(error.code);
}
