import { Manuscript, type ManuscriptEntity } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, User, type UserEntity } from '@kopij/identity';
import { PeopleLoader } from '@kopij/notices';
import { Holds, toInstant } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { silence } from '../board/presence-board.js';
import { ManuscriptLock, Presence } from '../contract/presence.types.js';
import { Presences } from '../keeping/presences.js';
import { peoplePresent } from './people-present.js';

/** Who has a manuscript open, and who has locked it: for whoever may read it. */
@Resolver(() => Manuscript)
export class PresenceResolver {
  constructor(private readonly kept: Presences) {}

  @Holds(5)
  @ResolveField(() => [Presence], {
    description: 'Who has it open now, the caller too; everybody once, whoever edits first.',
  })
  presences(@Parent() { id }: ManuscriptEntity, @CurrentUser() actor: Actor | null): Presence[] {
    return peoplePresent(this.kept.of(id)).map(({ userId, blockKey, isEditing, seenAt }) => ({
      ...{ userId, blockKey, isEditing },
      lastSeenAt: toInstant(new Date(seenAt)),
      isMine: userId === actor?.id,
    }));
  }

  @ResolveField(() => ManuscriptLock, {
    nullable: true,
    description: 'Who has locked it, if anybody who is still there has.',
  })
  lock(@Parent() { id }: ManuscriptEntity, @CurrentUser() actor: Actor | null): ManuscriptLock | null {
    const lock = this.kept.lockOf(id);
    return (
      lock && {
        userId: lock.userId,
        since: toInstant(new Date(lock.since)),
        expiresAt: toInstant(new Date(lock.renewedAt + silence)),
        isMine: lock.userId === actor?.id,
      }
    );
  }
}

@Resolver(() => Presence)
export class PresentUserResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who it is.' })
  user(@Parent() { userId }: Presence, @Context() request: object): Promise<UserEntity | null> {
    return this.people.find(request, userId);
  }
}

@Resolver(() => ManuscriptLock)
export class LockHolderResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who it is.' })
  by(@Parent() { userId }: ManuscriptLock, @Context() request: object): Promise<UserEntity | null> {
    return this.people.find(request, userId);
  }
}
