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

/** Queries of users. Access to more than the name and role is decided per field. */
@Resolver(() => User)
export class UsersResolver {
  constructor(
    private readonly directory: UserDirectory,
    private readonly listTokens: ListTokens,
  ) {}

  @Query(() => User, { nullable: true, description: 'The signed-in user; null for anonymous callers.' })
  @Public()
  async me(@CurrentUser() actor: Actor | null): Promise<UserEntity | null> {
    return actor && ((await this.directory.byIds([actor.id]))[0] ?? null);
  }

  @Holds(100)
  @Query(() => [User], {
    description: 'The users a manuscript can be assigned to, by name. For reporters and up.',
  })
  @Requires('manuscript:write')
  assignableUsers(): Promise<UserEntity[]> {
    return this.directory.all('ACTIVE');
  }

  @Holds(100)
  @Query(() => [User], { description: 'The users of the newsroom, by name. For editors and up.' })
  @Requires('user:list')
  users(
    @CurrentUser() actor: Actor,
    @Args('includeDeactivated', {
      defaultValue: false,
      description: 'Include deactivated users. For admins.',
    })
    includeDeactivated: boolean,
  ): Promise<UserEntity[]> {
    if (includeDeactivated) demand(actor, 'user:manage');
    return this.directory.all(includeDeactivated ? 'ALL' : 'ACTIVE');
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Lower-case. Visible only to the user and to admins; otherwise null.',
  })
  email(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): string | null {
    return isOwnOrManaged(user, actor) ? user.email : null;
  }

  @ResolveField(() => Boolean, { description: 'False once the user is deactivated.' })
  isActive(@Parent() { deactivatedAt }: UserEntity): boolean {
    return deactivatedAt === null;
  }

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

function isOwnOrManaged({ id }: UserEntity, actor: Actor | null): actor is Actor {
  return actor?.id === id || may(actor, 'user:manage');
}
