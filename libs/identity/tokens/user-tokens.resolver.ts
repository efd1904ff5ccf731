import type { Actor } from '@kopij/editorial';
import { Holds } from '@kopij/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser } from '../access/current-user.js';
import { may } from '../access/permissions.js';
import type { UserEntity } from '../users/user.entity.js';
import { User } from '../users/user.types.js';
import type { AccessTokenEntity } from '../issued-tokens/access-token.entity.js';
import { ListTokens } from './list-tokens.js';
import { AccessToken } from './token.types.js';

/** The tokens of a user, for those who may see them. */
@Resolver(() => User)
export class UserTokensResolver {
  constructor(private readonly listTokens: ListTokens) {}

  @Holds(5)
  @ResolveField(() => [AccessToken], {
    nullable: true,
    description:
      'Newest first, including expired and revoked ones. Visible only to the user and to admins, and not to a token without MANAGE; otherwise null.',
  })
  tokens(
    @Parent() user: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<AccessTokenEntity[]> | null {
    const isSeen = may(actor, actor?.id === user.id ? 'account:manage' : 'user:manage');
    return actor && isSeen ? this.listTokens.execute(actor, user.id) : null;
  }
}
