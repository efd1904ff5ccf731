import { User, type UserEntity } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MergedChanges } from '../contract/merged-changes.types.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { ChangesSince } from './changes-since.js';

@Resolver(() => MergedChanges)
export class MergedChangesResolver {
  constructor(
    private readonly changes: ChangesSince,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @Holds(3)
  @Weighs(5)
  @ResolveField(() => [User], {
    description:
      'Who has changed the content since the version that you sent, the last one first: in the last 50 versions.',
  })
  async by(@Parent() { since }: MergedChanges, @Context() request: object): Promise<UserEntity[]> {
    const ids = await this.changes.actorIds(since);
    const users = await Promise.all(ids.map((id) => this.loader.user(request, id)));
    return users.filter((user) => user !== null);
  }
}
