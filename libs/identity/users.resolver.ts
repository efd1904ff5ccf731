import { Holds } from '@kopij/platform';
import type { Actor } from '@kopij/editorial';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, Requires } from './access.js';
import type { AccessTokenEntity } from './access-token.entity.js';
import { CurrentUser } from './current-user.js';
import { demand } from './demand.js';
import { ListTokens } from './list-tokens.js';
import { may } from './permissions.js';
import { UserDirectory } from './user-directory.js';
import type { UserEntity } from './user.entity.js';
import { AccessToken, User } from './user.types.js';

/** Who the newsroom's people are. Who may see more of a user than the name and the role is decided per field. */
@Resolver(() => User)
export class UsersResolver {
  constructor(
    private readonly directory: UserDirectory,
    private readonly listTokens: ListTokens,
  ) {}

  @Query(() => User, { nullable: true, description: 'Who is signed in; null for nobody.' })
  @Public()
  async me(@CurrentUser() actor: Actor | null): Promise<UserEntity | null> {
    return actor && ((await this.directory.byIds([actor.id]))[0] ?? null);
  }

  @Holds(100)
  @Query(() => [User], { description: 'Whom a manuscript can be assigned to, by name. For reporters.' })
  @Requires('manuscript:write')
  assignableUsers(): Promise<UserEntity[]> {
    return this.directory.all('ACTIVE');
  }

  @Holds(100)
  @Query(() => [User], { description: 'Who may act in the newsroom, by name. For editors.' })
  @Requires('user:list')
  users(
    @CurrentUser() actor: Actor,
    @Args('includeDeactivated', {
      defaultValue: false,
      description: 'With those who may no longer act. For admins.',
    })
    includeDeactivated: boolean,
  ): Promise<UserEntity[]> {
    if (includeDeactivated) demand(actor, 'user:manage');
    return this.directory.all(includeDeactivated ? 'ALL' : 'ACTIVE');
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Lower-case. Null for anybody but the user and admins.',
  })
  email(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): string | null {
    return isOwnOrManaged(user, actor) ? user.email : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether the user may still act.' })
  isActive(@Parent() { deactivatedAt }: UserEntity): boolean {
    return deactivatedAt === null;
  }

  @Holds(5)
  @ResolveField(() => [AccessToken], {
    nullable: true,
    description:
      'Newest first, spent ones too. Null for anybody but the user and admins, and for a token without MANAGE.',
  })
  tokens(
    @Parent() user: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<AccessTokenEntity[]> | null {
    const isSeen = may(actor, actor?.id === user.id ? 'account:manage' : 'user:manage');
    return actor && isSeen ? this.listTokens.execute(actor, user.id) : null;
  }
}

function isOwnOrManaged({ id }: UserEntity, actor: Actor | null): actor is Actor {
  return actor?.id === id || may(actor, 'user:manage');
}
