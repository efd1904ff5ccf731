import type { Actor } from '@kopij/editorial';
import { Holds } from '@kopij/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser } from '../access/current-user.js';
import { may } from '../access/permissions.js';
import type { SessionEntity } from '../sessions/session.entity.js';
import type { UserEntity } from '../users/user.entity.js';
import { User } from '../users/user.types.js';
import { ListSessions } from './list-sessions.js';
import { Session } from './session.types.js';

/** The sessions of a user, for those who may see them. */
@Resolver(() => User)
export class UserSessionsResolver {
  constructor(private readonly list: ListSessions) {}

  @Holds(5)
  @ResolveField(() => [Session], {
    nullable: true,
    description:
      'Where the user is signed in, newest first. Visible only to the user and to admins, and not to a token without MANAGE; otherwise null.',
  })
  sessions(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): Promise<SessionEntity[]> | null {
    const isSeen = may(actor, actor?.id === user.id ? 'account:manage' : 'user:manage');
    return actor && isSeen ? this.list.execute(actor, user.id) : null;
  }
}
