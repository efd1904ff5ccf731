import { AgencyRegistry, namesOf } from '@kopij/agencies';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import {
  connectionOf,
  enumOf,
  ForwardPageArguments,
  pageRequest,
  Problem,
  toInstant,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { agencyMark, parseQuery, type Sought } from '@kopij/search';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { sightOf } from '../items/sight.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem, WireItemConnection } from '../items/wire-item.types.js';
import { WireItemFilter } from '../presets/wire-item-filter.js';
import { WirePresetDirectory } from '../presets/wire-preset-directory.js';
import type { PresetFilter } from '../presets/wire-preset.entity.js';
import type { ItemSelection } from './inbox-terms.js';
import { itemCursors, placeOfItem, WireInbox, type ItemOrder } from './wire-inbox.js';

const WireItemOrderEnum = enumOf('WireItemOrder', ['UPDATED_NEWEST_FIRST', 'UPDATED_OLDEST_FIRST'], {
  description: 'How items are ordered.',
  values: {
    UPDATED_NEWEST_FIRST: 'Last updated first.',
    UPDATED_OLDEST_FIRST: 'Longest unchanged first.',
  },
});

@ArgsType()
class WireItemsArguments extends ForwardPageArguments {
  @Field(() => WireItemFilter, { nullable: true, description: 'Default: all but those that are ignored.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WireItemFilter)
  filter?: WireItemFilter | null;

  @Field(() => WireItemOrderEnum, { defaultValue: 'UPDATED_NEWEST_FIRST' })
  @IsIn(Object.keys(WireItemOrderEnum))
  orderBy: ItemOrder;

  @Field({
    defaultValue: false,
    description:
      'Show a story once: of the selected items that tell the same story, only the one that was updated last.',
  })
  @IsBoolean()
  onePerGroup: boolean;
}

/** Queries of the items on the wire. */
@Resolver(() => WireItem)
export class WireItemsResolver {
  constructor(
    private readonly inbox: WireInbox,
    private readonly presets: WirePresetDirectory,
    private readonly agencies: AgencyRegistry,
  ) {}

  @Weighs(30)
  @Query(() => WireItemConnection, {
    description: 'The items on the wire. Those under embargo are for editors.',
  })
  @Requires('wire:read')
  async wireItems(
    @CurrentUser() actor: Actor,
    @Args() { filter, orderBy, onePerGroup, ...page }: WireItemsArguments,
  ): Promise<Connection<WireItemEntity>> {
    const cursors = itemCursors[orderBy];
    const request = pageRequest(page, cursors);
    const viewer = { id: actor.id, sight: sightOf(actor) };
    const selection = { ...(await this.selectionOf(filter ?? {}, actor)), onePerGroup };
    return connectionOf(
      {
        rows: await this.inbox.page(selection, viewer, orderBy, request),
        request,
        cursors,
        valuesOf: placeOfItem,
        totalCount: () => this.inbox.count(selection, viewer),
      },
      (row) => row,
    );
  }

  @Query(() => WireItem, {
    nullable: true,
    description:
      'The item with this id; null if there is none, or if it is under embargo and not for the caller.',
  })
  @Requires('wire:read')
  async wireItem(
    @CurrentUser() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<WireItemEntity | null> {
    const [item] = await this.inbox.byIds([id], sightOf(actor));
    return item ?? null;
  }

  /** @throws {Problem} NOT_FOUND when there is no such preset for the caller */
  private async selectionOf(
    { presetId, since, ...given }: WireItemFilter,
    actor: Actor,
  ): Promise<ItemSelection> {
    const preset = presetId == null ? null : await this.presets.byId(actor, presetId);
    if (presetId != null && !preset) throw new Problem('NOT_FOUND', 'There is no such preset.');
    const { agencyId, search, ...filter }: PresetFilter = { ...preset?.filter, ...said(given) };
    return {
      ...filter,
      since: since ? toInstant(since) : null,
      sought: await this.sought(agencyId ?? null, search ?? null),
    };
  }

  private async sought(agencyId: string | null, search: string | null): Promise<Sought | null> {
    if (agencyId === null && search === null) return null;
    const agency = agencyId === null ? null : (await this.agencies.current()).byId.get(agencyId);
    const terms = parseQuery(search ?? '');
    // There is nothing of an agency that does not exist, nor with words that consist of no letters.
    if (agency === undefined || (search !== null && terms.length === 0)) return { terms, marks: [[]] };
    return { terms, marks: agency === null ? [] : [[...new Set(namesOf(agency).map(agencyMark))]] };
  }
}

/** What is left out of the filter leaves what the preset says about it. */
function said(filter: PresetFilter): PresetFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
