import { User, type UserEntity } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clash } from '../contract/clash.types.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { ChangesSince } from './changes-since.js';
import { WordDifference } from './diff.types.js';
import { comparisonOf, type WordChange } from './word-changes.js';

@Resolver(() => Clash)
export class ClashResolver {
  constructor(
    private readonly changes: ChangesSince,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @Holds(5)
  @ResolveField(() => [WordDifference], {
    description: 'From their text to yours, word by word: what is REMOVED is theirs, what is ADDED is yours.',
  })
  words(@Parent() { theirs, yours }: Clash, @Context() request: object): WordChange[] {
    return comparisonOf(request)(theirs ?? '', yours ?? '');
  }

  @Weighs(3)
  @ResolveField(() => User, {
    nullable: true,
    description:
      'Who changed it, of the others; null if an agency did, and if it was more than 50 versions ago.',
  })
  async theirsBy(
    @Parent() { since, ...place }: Clash,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    const id = since && (await this.changes.actorIdOf(request, { since, ...place }));
    return id === null ? null : this.loader.user(request, id);
  }
}
