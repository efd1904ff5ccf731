import type { Language } from '../basics/language.js';

/** Where the studio asks. Its own origin: the policy of the page lets nothing else in. */
export const endpoint = '/graphql';

/** The cookie of the session counts only beside the first of these (docs/adr/0066). */
export function requestHeaders(language: Language): Record<string, string> {
  return { 'apollo-require-preflight': 'true', 'accept-language': language };
}
