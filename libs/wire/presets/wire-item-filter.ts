import { signals, type Signal } from '@kopij/formats';
import { DateTime, OptionalProse } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { itemStates, WireItemStateEnum, WireSignalEnum, type ItemState } from '../items/wire-item.types.js';
import type { PresetFilter } from './wire-preset.entity.js';

const longestSearch = 200;

/** What a preset can hold. */
@InputType({ description: 'What a preset selects. Omitted fields do not restrict the selection.' })
export class WirePresetFilterInput implements PresetFilter {
  @Field(() => ID, { nullable: true, description: 'In this section itself.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'From this source.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sourceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Credited to this agency, alone or with others, by its code or any of its aliases.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agencyId?: string | null;

  @Field(() => WireSignalEnum, { nullable: true, description: 'What the agency says it is.' })
  @IsOptional()
  @IsIn(signals)
  signal?: Signal | null;

  @Field(() => String, {
    nullable: true,
    description: 'In this language: `nl` stands for `nl-NL` and `nl-BE` as well.',
  })
  @OptionalProse(35)
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With all of these words in the headline, the first paragraph or the keywords, in any form; each of the last three words of three letters or more may be the beginning of a longer one. `"Quoted phrases"` are found as they are, and `-word` must not be there. The newest 5,000 that have them are looked through.',
  })
  @OptionalProse(longestSearch)
  search?: string | null;

  @Field(() => [WireItemStateEnum], {
    nullable: true,
    description: 'In any of these states. Default: all but IGNORED.',
  })
  @IsOptional()
  @ArrayMaxSize(itemStates.length)
  @IsIn(itemStates, { each: true })
  states?: ItemState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for those that were taken and whose agency has asked something since that is still open on a manuscript.',
  })
  @IsOptional()
  @IsBoolean()
  hasUpdate?: boolean | null;
}

@InputType({ description: 'Selects items of the wire. Omitted fields do not restrict the selection.' })
export class WireItemFilter extends WirePresetFilterInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only those that came in, or were updated, from then on.',
  })
  @IsOptional()
  since?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What this preset selects. The other fields take the place of what it says about the same.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  presetId?: string | null;
}
