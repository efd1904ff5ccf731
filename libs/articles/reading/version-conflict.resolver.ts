import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { VersionConflict } from '../contract/version-conflict.types.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => VersionConflict)
export class VersionConflictResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who changed it last.' })
  changedBy(
    @Parent() { changedById }: VersionConflict,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, changedById);
  }
}
