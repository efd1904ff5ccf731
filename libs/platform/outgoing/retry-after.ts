/**
 * How long a `Retry-After` header asks to wait (RFC 9110, section 10.2.3), in milliseconds; null if there is none, or it cannot be
 * read.
 *
 * @param longest nobody is obeyed for longer
 */
export function readRetryAfter(header: string | null, now: Date, longest: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * 1_000 : instantOf(text) - now.getTime();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longest);
}

/** `Date.parse` takes much for a date that is none. */
function instantOf(text: string): number {
  return /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : NaN;
}
