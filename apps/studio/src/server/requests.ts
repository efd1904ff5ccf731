import type { Language } from '../basics/language.js';

/** Where the studio asks. Its own origin: the policy of the page lets nothing else in. */
export const endpoint = '/graphql';

/** How long an answer may take, in milliseconds. A server that is silent for longer counts as one that cannot be reached. */
const patience = 20_000;

/** As `fetch`, which itself would wait for as long as the connection lasts. */
export const fetchInTime: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(patience);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
};

/** The cookie of the session counts only beside the first of these (docs/adr/0066). */
export function requestHeaders(language: Language): Record<string, string> {
  return { 'apollo-require-preflight': 'true', 'accept-language': language };
}
