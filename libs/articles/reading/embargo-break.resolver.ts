import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmbargoBreak } from '../contract/embargo-break.types.js';
import type { EmbargoBreakRequest } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => EmbargoBreak)
export class EmbargoBreakResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who asked.' })
  askedBy(
    @Parent() { askedById }: EmbargoBreakRequest,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, askedById);
  }
}
