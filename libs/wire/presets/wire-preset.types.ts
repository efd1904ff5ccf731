import type { Signal } from '@kopij/formats';
import { DateTime, Holds, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { WireItemStateEnum, WireSignalEnum, type ItemState } from '../items/wire-item.types.js';
import type { PresetFilter } from './wire-preset.entity.js';

@ObjectType({ description: 'What a preset selects. Null: it does not restrict that.' })
class WirePresetFilter implements PresetFilter {
  @Field(() => ID, { nullable: true, description: 'The section.' })
  sectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The source.' })
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agency.' })
  agencyId?: string | null;

  @Field(() => WireSignalEnum, { nullable: true, description: 'What the agency says it is.' })
  signal?: Signal | null;

  @Field(() => String, { nullable: true, description: 'The language.' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'The words.' })
  search?: string | null;

  @Holds(4)
  @Field(() => [WireItemStateEnum], { nullable: true, description: 'The states.' })
  states?: ItemState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether something is open on a manuscript.' })
  hasUpdate?: boolean | null;
}

/** The resolver adds its owner. */
@ObjectType({ description: 'A selection of items that somebody has saved under a name.' })
export class WirePreset {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'Everybody in the newsroom can use it. Only its owner can change it.' })
  isShared: boolean;

  @Field(() => WirePresetFilter, { description: 'What it selects.' })
  filter: PresetFilter;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  savedAt: Instant;
}
