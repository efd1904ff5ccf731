import type { IncomingMessage } from 'node:http';
import { SessionCookie } from '@kopij/identity';
import { cookieAsHeaderFrom } from './cookie-as-header.js';

describe('the cookie of a WebSocket', () => {
  const host = 'kopij.example';
  test.each([
    ['of the public address', 'https://kopij.example', 'https://kopij.example', true],
    ['of the public address, at another name', 'https://kopij.example', 'https://elsewhere.example', false],
    ['of the same host', '', 'https://kopij.example', true],
    ['of the same host, over plain HTTP, while the server has TLS', '', 'http://kopij.example', false],
    ['of no site', '', 'null', false],
    ['that is not said', '', undefined, false],
  ])('counts for a page %s or not', (_, publicUrl, origin, counts) => {
    const cookie = new SessionCookie({ publicUrl, host: '0.0.0.0', trustedProxies: [], sessionDays: 30 });
    const headers: IncomingMessage['headers'] = { host, cookie: `${cookie.name}=secret` };
    if (origin !== undefined) headers.origin = origin;
    const request = { headers } as IncomingMessage;
    cookieAsHeaderFrom(request, cookie, publicUrl);
    expect(request.headers.authorization).toBe(counts ? 'Session secret' : undefined);
  });
});
