import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { BrowserCookie } from '../../secrets/browser-cookie.js';
import { attemptLifetime } from './attempts.js';

/** The cookie that binds a sign-in to the browser that began it. Sent when the provider sends the browser back: hence Lax. */
@Injectable()
export class AttemptCookie extends BrowserCookie {
  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    super('kopij_sign_in', { isPlain: publicUrl.startsWith('http:'), maxAge: attemptLifetime / 1_000 });
  }
}
