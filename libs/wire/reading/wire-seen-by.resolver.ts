import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { WireSeenEntity } from '../marks/wire-seen.entity.js';
import { WireSeenBy } from './wire-seen-by.types.js';
import { WireLoader } from './wire.loader.js';

/** Who has seen an item. */
@Resolver(() => WireSeenBy)
export class WireSeenByResolver {
  constructor(private readonly loader: WireLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'The user.' })
  user(@Parent() { userId }: WireSeenEntity, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, userId);
  }
}
