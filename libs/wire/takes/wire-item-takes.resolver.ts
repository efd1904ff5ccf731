import { MadeOfItem, Manuscript, type ManuscriptEntity } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem } from '../items/wire-item.types.js';

@Resolver(() => WireItem)
export class WireItemTakesResolver {
  constructor(private readonly made: MadeOfItem) {}

  @Holds(2)
  @Weighs(5)
  @ResolveField(() => [Manuscript], {
    description: 'The manuscripts that were made of it, the last first; at most 20.',
  })
  takes(
    @Parent() { id }: WireItemEntity,
    @CurrentUser() actor: Actor | null,
    @Context() request: object,
  ): Promise<ManuscriptEntity[]> | [] {
    return actor ? this.made.manuscripts(request, actor, id) : [];
  }
}
