const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * A safe URL, or null. Web, mail and telephone addresses and relative ones are safe; every other scheme is refused
 * (`javascript:`, `data:`, `vbscript:`).
 */
export function safeUrl(written: string): string | null {
  // Browsers remove these before parsing the scheme: "java\nscript:" is one.
  const url = written.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim();
  if (url === '') return null;
  // Browsers treat a backslash as a slash, and two of them as the start of another host.
  if (/^[/\\]{2}/u.test(url)) return null;
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/iu.exec(url)?.[1];
  if (scheme !== undefined) return allowedSchemes.has(scheme.toLowerCase()) ? url : null;
  // A colon before any slash without a valid scheme is not a relative URL.
  return /^[^/?#]*:/u.test(url) ? null : url;
}
