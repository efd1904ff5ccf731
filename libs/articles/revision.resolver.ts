import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contentOf } from './content-of.js';
import { Content } from './content.types.js';
import { Revision } from './manuscript.types.js';
import type { RevisionEntity } from './revision.entity.js';
import { WorkingCopyLoader } from './working-copy.loader.js';

@Resolver(() => Revision)
export class RevisionResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => Content, { description: 'What it says. Never changes.' })
  content(@Parent() revision: RevisionEntity): Content {
    return contentOf(revision);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who made it.' })
  createdBy(
    @Parent() { createdById }: RevisionEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, createdById);
  }
}
