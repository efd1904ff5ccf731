import type { Actor } from '@kopij/editorial';
import {
  CurrentUser,
  PreferenceFollower,
  Requires,
  User,
  UserDirectory,
  type UserEntity,
} from '@kopij/identity';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ChangeQueue } from './change-queue.js';

@ObjectType({ description: 'What clients keep for the caller has changed, in some window of theirs.' })
class PreferencesChange {
  @Field(() => ID, { description: 'The caller.' })
  userId: string;
}

interface Message {
  readonly myPreferencesChanged: PreferencesChange;
}

/** What clients keep for somebody, in whichever of their windows. */
@Resolver(() => PreferencesChange)
export class PreferencesChangedResolver {
  constructor(
    private readonly preferences: PreferenceFollower,
    private readonly directory: UserDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscription(() => PreferencesChange, {
    description:
      'Tells the caller, and nobody else, that `updatePreferences` has changed something, in whichever window: within about a second. Begins with how it is.',
  })
  @Requires('account:manage')
  async myPreferencesChanged(@CurrentUser() { id: userId }: Actor): Promise<AsyncIterableIterator<Message>> {
    const message = { myPreferencesChanged: { userId } };
    const leave = await this.preferences.follow(userId, () => queue.put(userId, message));
    const queue = new ChangeQueue<Message>(this.config.liveQueue, leave);
    queue.put(userId, message);
    return queue;
  }

  @ResolveField(() => User, { nullable: true, description: 'The caller, with their `preferences`.' })
  async me(@CurrentUser() { id }: Actor): Promise<UserEntity | null> {
    return (await this.directory.byIds([id]))[0] ?? null;
  }
}
