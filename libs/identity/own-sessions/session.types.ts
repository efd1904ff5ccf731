import { DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { sessionMethods, type SessionMethod } from '../sessions/session-method.js';

const SessionMethodEnum = enumOf<SessionMethod>('SessionMethod', sessionMethods, {
  description: 'How somebody signed in.',
  values: {
    PASSWORD: 'With a password.',
    PASSWORD_TOTP: 'With a password and a code from an app.',
    PASSKEY: 'With a passkey.',
    RECOVERY_CODE: 'With a recovery code.',
    SSO: 'With single sign-on.',
    SSO_TOTP: 'With single sign-on and a code from an app.',
    SSO_MULTI_FACTOR: 'With single sign-on, where several factors were asked.',
    LINK: 'With a link that was sent or given to them.',
  },
});

/** The fields of a session for whoever is signed in with it: everything but the secret. */
@ObjectType({ description: 'Somebody who is signed in with a browser.' })
export class Session {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => SessionMethodEnum, { description: 'How they signed in.' })
  method: SessionMethod;

  @Field(() => DateTime, { description: 'When they signed in.' })
  createdAt: Instant;

  @Field(() => DateTime, { description: 'When it was last used, to within a few minutes.' })
  seenAt: Instant;

  @Field(() => DateTime, { description: 'When it ends, if it is used until then.' })
  endsAt: Instant;

  @Field({ description: 'What the browser calls itself. Empty if it says nothing.' })
  userAgent: string;
}
