import { CONFIG, isLoopback, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { BrowserCookie } from '../secrets/browser-cookie.js';

const secondsPerDay = 24 * 60 * 60;

/** The cookie that a browser is signed in with. Its value is the secret of {@link OpenSession}. */
@Injectable()
export class SessionCookie extends BrowserCookie {
  constructor(
    @Inject(CONFIG)
    {
      publicUrl,
      host,
      trustedProxies,
      sessionDays,
    }: Pick<Config, 'publicUrl' | 'host' | 'trustedProxies' | 'sessionDays'>,
  ) {
    // A proxy on this machine most likely serves others, over TLS.
    const isForThisMachine = isLoopback(host) && trustedProxies.length === 0;
    super('kopij_session', {
      isPlain: publicUrl === '' ? isForThisMachine : publicUrl.startsWith('http:'),
      maxAge: sessionDays * secondsPerDay,
    });
  }
}
