import { roles, tokenScopes, type Role, type TokenScope } from '@kopij/editorial';
import { DateTime, enumOf, type Instant, Holds } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

export const UserRole = enumOf('UserRole', roles, {
  description: 'What somebody may do. Each role includes the ones before it.',
  values: {
    REPORTER: 'Writes and edits manuscripts, and submits them for review.',
    EDITOR: 'Also reviews, approves, publishes and takes down.',
    ADMIN: 'Also manages sections, agencies and users.',
  },
});

export const TokenScopeEnum = enumOf<TokenScope>('TokenScope', tokenScopes, {
  description: 'What a token is limited to. It never does more than its owner’s role allows.',
  values: {
    READ_PUBLISHED: 'What everybody may read. With this alone a request is served as one without a token.',
    READ_DRAFTS: 'Also manuscripts, their revisions and history, and who works in the newsroom.',
    WRITE: 'Writes, edits, submits and assigns manuscripts, and reads them.',
    PUBLISH: 'Reviews, publishes, plans, corrects and takes down manuscripts, and reads them.',
    WIRE_SEND: 'Delivers wire copy. There is no door for that yet: it opens nothing so far.',
    MANAGE: 'Manages sections, agencies, users and tokens: it can make further tokens of its own scopes.',
  },
});

/** What the newsroom may see of a user. E-mail and tokens are added by the resolver, for those who may see them. */
@ObjectType({ description: 'Somebody, or some machine, that may act in the newsroom.' })
export class User {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'As it is shown in the newsroom.' })
  name: string;

  @Field(() => UserRole, { description: 'What this user may do.' })
  role: Role;
}

/** What its owner may see of a token: everything but what proves it. */
@ObjectType({ description: 'A personal token, by which a program acts as its user.' })
export class AccessToken {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'What it is for, in its owner’s words.' })
  name: string;

  @Holds(6)
  @Field(() => [TokenScopeEnum], { description: 'What it is limited to, of what its owner may do.' })
  scopes: readonly TokenScope[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is refused; null: never.' })
  expiresAt: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is refused, for good.' })
  revokedAt: Instant | null;
}
