import type { Actor } from '@kopij/editorial';
import type { NewsBlock } from '@kopij/formats';
import { CurrentUser } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Section, SectionRegistry } from '@kopij/sections';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { lineOf } from '../items/lines-of.js';
import { sightOf } from '../items/sight.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireBlock, WireDateline, WireItem } from '../items/wire-item.types.js';
import { WireSource } from '../sources/wire-source.types.js';
import { WireGroup } from './wire-group.types.js';
import { WireLoader } from './wire.loader.js';

/** Fields of an item that stand elsewhere, most of them in its newest revision. */
@Resolver(() => WireItem)
export class WireItemFieldsResolver {
  constructor(
    private readonly loader: WireLoader,
    private readonly sections: SectionRegistry,
  ) {}

  @ResolveField(() => WireSource, { description: 'Where it came from.' })
  source(@Parent() { sourceId }: WireItemEntity, @Context() request: object): Promise<WireSource> {
    return this.loader.source(request, sourceId);
  }

  @ResolveField(() => Section, { nullable: true, description: 'The section it goes to.' })
  async section(@Parent() { sectionId }: WireItemEntity): Promise<Section | null> {
    return sectionId === null ? null : ((await this.sections.current()).byId.get(sectionId) ?? null);
  }

  @ResolveField(() => WireDateline, { nullable: true, description: 'Its dateline; null if it has none.' })
  async dateline(@Parent() item: WireItemEntity, @Context() request: object): Promise<WireDateline | null> {
    return (await this.loader.newest(request, item)).content.dateline;
  }

  @Holds(1)
  @Weighs(10)
  @ResolveField(() => [WireBlock], { description: 'Its text, in order. Empty blocks are left out.' })
  async blocks(@Parent() item: WireItemEntity, @Context() request: object): Promise<WireBlock[]> {
    return (await this.loader.newest(request, item)).content.blocks
      .map(blockOf)
      .filter(({ text }) => text !== '');
  }

  @Holds(2)
  @ResolveField(() => [String], {
    description: 'Notes of the agency for the newsroom. They must never reach readers.',
  })
  async notes(@Parent() item: WireItemEntity, @Context() request: object): Promise<string[]> {
    const { notes, updateNote } = (await this.loader.newest(request, item)).content;
    return updateNote === null ? notes : [...notes, updateNote];
  }

  @Weighs(5)
  @ResolveField(() => WireGroup, {
    nullable: true,
    description: 'The items that tell the same story; null if no other one that the caller may see does.',
  })
  async group(
    @Parent() of: WireItemEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor | null,
  ): Promise<WireGroup | null> {
    if (of.groupId === null) return null;
    const items = await this.loader.group(request, of.groupId, sightOf(actor));
    return items.length > 1 ? { id: of.groupId, items, of } : null;
  }
}

function blockOf(block: NewsBlock): WireBlock {
  return { type: block.type, text: lineOf(block) };
}
