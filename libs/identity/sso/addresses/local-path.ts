const longest = 500;

/** Any base: it only tells whether an address stays on it. */
const here = 'http://kopij.invalid';

/**
 * Where to go after signing in: a path of this server. Anything else is answered with the root, because a link to Kopij must not
 * lead elsewhere.
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > longest || !/^\/(?![/\\])[!-~]*$/.test(asked)) return '/';
  // Browsers take a backslash for a slash.
  if (asked.includes('\\') || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, here);
  const path = `${pathname}${search}${hash}`;
  // Dots may have brought a second slash to the front.
  return origin === here && !path.startsWith('//') ? path : '/';
}
