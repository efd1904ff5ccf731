import { giveCookie, type RequestContext } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { SessionCookie } from '../../sessions/session-cookie.js';

/** The request that somebody signs in with, and the answer to it. */
export type Reply = RequestContext;

/** What signing in needs of a request, and does to the answer. */
@Injectable()
export class SignInReply {
  constructor(private readonly cookie: SessionCookie) {}

  from({ place }: Reply): { readonly userAgent: string | undefined } {
    return { userAgent: place?.userAgent };
  }

  /** @param session of `OpenSession` */
  signIn(context: Reply, session: string): void {
    giveCookie(context, this.cookie.with(session));
  }
}
