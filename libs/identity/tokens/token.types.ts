import { tokenScopes, type TokenScope } from '@kopij/editorial';
import { DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

export const TokenScopeEnum = enumOf<TokenScope>('TokenScope', tokenScopes, {
  description: 'A scope limits a token. A token never allows more than its owner’s role.',
  values: {
    READ_PUBLISHED:
      'Read what everybody may read. A request with only this scope is served like one without a token.',
    READ_DRAFTS:
      'Also read manuscripts, their revisions and history, wire copy, and the users of the newsroom.',
    WRITE: 'Write, edit, submit and assign manuscripts, and read them.',
    PUBLISH: 'Review, publish, schedule, correct and take down manuscripts, and read them.',
    WIRE_SEND: 'Send wire copy.',
    MANAGE:
      'Manage sections, agencies, sources of wire copy and rules for it, users and tokens, including creating tokens with its own scopes.',
  },
});

/** The fields of a token for its owner: everything but the secret. */
@ObjectType({ description: 'A personal token, with which a program acts as its owner.' })
export class AccessToken {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'What it is for, as its owner named it.' })
  name: string;

  @Holds(6)
  @Field(() => [TokenScopeEnum], {
    description: 'The scopes it is limited to, within what its owner may do.',
  })
  scopes: readonly TokenScope[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it expires; null if never.' })
  expiresAt: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked, permanently.' })
  revokedAt: Instant | null;
}
