const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * An address fit to be followed, or null. Addresses of the web, mail and telephone are, and relative ones; every other
 * scheme, known or not, is refused (`javascript:`, `data:`, `vbscript:`).
 */
export function safeUrl(written: string): string | null {
  // The URL standard has browsers drop these before they look for a scheme: "java\nscript:" is one.
  const url = written.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim();
  if (url === '') return null;
  // Browsers take a backslash for a slash, and two of them for the beginning of another host.
  if (/^[/\\]{2}/u.test(url)) return null;
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/iu.exec(url)?.[1];
  if (scheme !== undefined) return allowedSchemes.has(scheme.toLowerCase()) ? url : null;
  // What has a colon before any slash and yet no scheme we can read is nobody's relative address.
  return /^[^/?#]*:/u.test(url) ? null : url;
}
