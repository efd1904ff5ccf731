import type { Actor, ManuscriptState } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { DateTime, Holds, Weighs, type Instant } from '@kopij/platform';
import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ManuscriptStateEnum } from '../contract/workflow.enums.js';
import { ManuscriptCounts } from './manuscript-counts.js';
import { ManuscriptCountFilter, selectionOf } from './manuscript-filter.inputs.js';

@ArgsType()
class ManuscriptCountsArguments {
  @Field(() => ManuscriptCountFilter, { nullable: true, description: 'Default: all of them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ManuscriptCountFilter)
  filter?: ManuscriptCountFilter | null;
}

@ObjectType('ManuscriptStateCount', { description: 'How many manuscripts are in a state.' })
class ManuscriptStateCountType {
  @Field(() => ManuscriptStateEnum, { description: 'Of the working copy.' })
  state: ManuscriptState;

  @Field(() => Int, { description: 'How many there are, counted up to 1,000.' })
  count: number;

  @Field(() => Boolean, { description: 'Whether there are more than `count`.' })
  hasMore: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the one that has not been changed for longest was changed; null if there is none.',
  })
  oldestUpdatedAt: Instant | null;
}

@ObjectType('ManuscriptCounts', {
  description: 'How many manuscripts there are, of those that the caller may read.',
})
class ManuscriptCountsType {
  @Holds(8)
  @Field(() => [ManuscriptStateCountType], { description: 'In each state, those with none too.' })
  states: ManuscriptStateCountType[];
}

/** Counts for the desk, at a cost that does not grow with the archive. */
@Resolver()
export class ManuscriptCountsResolver {
  constructor(private readonly counts: ManuscriptCounts) {}

  @Weighs(100)
  @Query(() => ManuscriptCountsType, {
    description: 'How many manuscripts there are. Large numbers are not counted to the end.',
  })
  @Requires('manuscript:read')
  async manuscriptCounts(
    @CurrentUser() actor: Actor,
    @Args() { filter }: ManuscriptCountsArguments,
  ): Promise<ManuscriptCountsType> {
    return { states: await this.counts.byState(actor, selectionOf(filter ?? {})) };
  }
}
