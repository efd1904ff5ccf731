import type { Actor } from '@kopij/editorial';
import { CurrentUser, may, Requires } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Section, SectionRegistry } from '@kopij/sections';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { WireSourceDirectory } from './wire-source-directory.js';
import type { WireSourceEntity } from './wire-source.entity.js';
import { WireSource } from './wire-source.types.js';

/** Queries of the sources of wire copy. */
@Resolver(() => WireSource)
export class WireSourcesResolver {
  constructor(
    private readonly sources: WireSourceDirectory,
    private readonly sections: SectionRegistry,
  ) {}

  @Holds(50)
  @Query(() => [WireSource], { description: 'All sources of wire copy by name, with archived ones.' })
  @Requires('wire:manage')
  wireSources(): Promise<WireSource[]> {
    return this.sources.all();
  }

  @Query(() => WireSource, { nullable: true, description: 'The source with this id; null if there is none.' })
  @Requires('wire:manage')
  wireSource(@Args('id', { type: () => ID }) id: string): Promise<WireSource | null> {
    return this.sources.byId(id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The address it is polled at. Null for everybody but admins, because it may contain a key.',
  })
  url(@Parent() { url }: WireSourceEntity, @CurrentUser() actor: Actor | null): string | null {
    return may(actor, 'wire:manage') ? url : null;
  }

  @ResolveField(() => Section, { nullable: true, description: 'The section its items go to.' })
  async section(@Parent() { sectionId }: WireSourceEntity): Promise<Section | null> {
    return sectionId === null ? null : ((await this.sections.current()).byId.get(sectionId) ?? null);
  }
}
