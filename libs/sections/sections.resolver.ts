import { Holds } from '@kopij/platform';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, demand, Public } from '@kopij/identity';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SectionRegistry } from './section-registry.js';
import type { SectionNode } from './section-tree.js';
import { Section, SectionPolicy } from './section.types.js';

/** Queries of the section tree, and fields for the newsroom only. Answered from memory. */
@Resolver(() => Section)
export class SectionsResolver {
  constructor(private readonly registry: SectionRegistry) {}

  @Query(() => Section, {
    nullable: true,
    description:
      'The section with this current or former slug, including archived ones. Its `path` is the current address.',
  })
  @Public()
  async section(@Args('slug') slug: string): Promise<Section | null> {
    return (await this.registry.current()).bySlug.get(slug) ?? null;
  }

  @Holds(30, { inTree: 200 })
  @Query(() => [Section], { description: 'The top-level sections, in order.' })
  @Public()
  async sections(
    @CurrentUser() actor: Actor | null,
    @Args('includeArchived', {
      defaultValue: false,
      description: 'Include archived sections, at every depth. For admins.',
    })
    includeArchived: boolean,
  ): Promise<readonly Section[]> {
    if (includeArchived) demand(actor, 'section:manage');
    const tree = await this.registry.current();
    return includeArchived ? tree.rootsWithArchived() : tree.roots;
  }

  @ResolveField(() => SectionPolicy, {
    nullable: true,
    description: 'Its rules for copy. Null unless signed in.',
  })
  policy(@Parent() { policy }: SectionNode, @CurrentUser() actor: Actor | null): SectionPolicy | null {
    return actor && policy;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'For `expectedVersion`. Null unless signed in.',
  })
  version(@Parent() { version }: SectionNode, @CurrentUser() actor: Actor | null): number | null {
    return actor && version;
  }
}
