import type { Actor } from '@kopij/editorial';
import { CurrentUser, User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { VersionConflict } from '../contract/version-conflict.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => VersionConflict)
export class VersionConflictResolver {
  constructor(
    private readonly loader: WorkingCopyLoader,
    private readonly readable: ReadableManuscripts,
  ) {}

  @ResolveField(() => Manuscript, {
    nullable: true,
    description: 'The manuscript as it is now; null if the caller may not read it any more.',
  })
  manuscript(
    @Parent() { manuscriptId }: VersionConflict,
    @CurrentUser() actor: Actor,
  ): Promise<ManuscriptEntity | null> {
    return this.readable.find(actor, manuscriptId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who changed it last.' })
  changedBy(
    @Parent() { changedById }: VersionConflict,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, changedById);
  }
}
