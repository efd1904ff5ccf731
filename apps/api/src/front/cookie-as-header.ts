import type { IncomingMessage } from 'node:http';
import type { SessionCookie } from '@kopij/identity';

declare module 'node:http' {
  interface IncomingMessage {
    /** The value of `Set-Cookie` that removes the cookie it was identified by. */
    cookieGone?: string;
  }
}

/** What a page of another site cannot send without being asked for permission first; Apollo wants one of them as well. */
const headersOfOwnPages = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Turns the cookie of a session into an `Authorization` header, so that nothing behind this needs to know of cookies. Only where
 * a page of our own has sent it on purpose: browsers add a cookie to whatever any page makes them send. Without that the
 * cookie is ignored, and the request is a stranger's (docs/adr/0066).
 */
export function cookieAsHeader(request: IncomingMessage, cookie: SessionCookie, isStream: boolean): void {
  const { headers } = request;
  if (headers.authorization !== undefined || headers.cookie === undefined) return;
  const isOnPurpose = headersOfOwnPages.some((name) => headers[name] !== undefined && headers[name] !== '');
  // `EventSource` cannot send a header. Browsers say which site asks, and no page can say it for them.
  if (isOnPurpose || (isStream && isFromOwnPage(request))) identify(request, cookie);
}

/** For WebSockets, where a page can send no header: browsers say which origin connects. @param ours the origin of this server; empty if it is not known */
export function cookieAsHeaderFrom(request: IncomingMessage, cookie: SessionCookie, ours: string): void {
  const { authorization, origin, host } = request.headers;
  if (authorization !== undefined || origin === undefined) return;
  if (origin === ours || isSameHost(origin, host, cookie.isPlain)) identify(request, cookie);
}

/** Headers that remove the cookie of a session that has ended, so that the browser's next request is a stranger's: alternating names and values. */
export function cookieGone({ cookieGone: gone }: IncomingMessage, status: number): string[] {
  return status === 401 && gone !== undefined ? ['set-cookie', gone] : [];
}

// Whoever is between a browser and the server can make pages of the same host up, but only over plain HTTP.
function isSameHost(origin: string, host: string | undefined, mayBePlain: boolean): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host && (mayBePlain || page.protocol === 'https:');
}

function isFromOwnPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}

function identify(request: IncomingMessage, cookie: SessionCookie): void {
  const secret = cookie.in(request.headers.cookie);
  if (secret === null) return;
  request.headers.authorization = `Session ${secret}`;
  request.cookieGone = cookie.gone;
}
