import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contentOf } from '../content/content-of.js';
import { Content } from '../content/content.types.js';
import { Revision } from '../contract/manuscript.types.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => Revision)
export class RevisionResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => Content, { description: 'The content. It never changes.' })
  content(@Parent() revision: RevisionEntity): Content {
    return contentOf(revision);
  }

  @ResolveField(() => User, { nullable: true, description: 'The user who created it.' })
  createdBy(
    @Parent() { createdById }: RevisionEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, createdById);
  }
}
