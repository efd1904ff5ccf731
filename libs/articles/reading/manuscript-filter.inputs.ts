import type { ManuscriptState, UpstreamTask } from '@kopij/editorial';
import { DateTime, IsWrittenInstant, OptionalProse, toInstant, type WrittenInstant } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional, MaxLength } from 'class-validator';
import { UpstreamTaskEnum } from '../contract/upstream.types.js';
import { ManuscriptStateEnum } from '../contract/workflow.enums.js';
import type { ManuscriptSelection } from './manuscript-selection.js';

@InputType({
  description:
    'Selects what is counted: all that is said holds for it. Omitted fields do not restrict the selection.',
})
export class ManuscriptCountFilter {
  @Field(() => ID, { nullable: true, description: 'With the working copy in this section.' })
  @IsOptional()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With `sectionId`: or in any section below it, archived or not.',
  })
  @IsOptional()
  @IsBoolean()
  withSubsections?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Assigned to this user.' })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Created by this user.' })
  @IsOptional()
  @MaxLength(36)
  createdById?: string | null;

  @Field(() => ID, { nullable: true, description: 'For which this user was the last to change anything.' })
  @IsOptional()
  @MaxLength(36)
  updatedById?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Credited in the working copy to this agency, by whatever name. The 5,000 that were written last are looked through.',
  })
  @IsOptional()
  @MaxLength(36)
  agencyId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those with a live revision, whether the working copy is another one or not.',
  })
  @IsOptional()
  @IsBoolean()
  isLive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those whose embargo is in force now.' })
  @IsOptional()
  @IsBoolean()
  isUnderEmbargo?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those with a schedule that could not be carried out and that needs an editor.',
  })
  @IsOptional()
  @IsBoolean()
  hasMissedSchedule?: boolean | null;

  @Field(() => [UpstreamTaskEnum], {
    nullable: true,
    description: 'For which an agency asks this of what they were made of, as the gravest it asks.',
  })
  @IsOptional()
  @ArrayMaxSize(4)
  upstreamTasks?: UpstreamTask[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Due before this instant.' })
  @IsOptional()
  @IsWrittenInstant()
  dueBefore?: WrittenInstant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Changed after this instant: to ask for what has changed since `updatedAt` of the newest.',
  })
  @IsOptional()
  @IsWrittenInstant()
  updatedAfter?: WrittenInstant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With these words in the working copy, as in `search`: in any form, `"quoted phrases"`, `begin*` and `-word`. The 5,000 that were written last and have them are looked through.',
  })
  @OptionalProse(200)
  search?: string | null;
}

@InputType({
  description:
    'Selects manuscripts: all that is said holds for them. Omitted fields do not restrict the selection.',
})
export class ManuscriptFilter extends ManuscriptCountFilter {
  @Field(() => [ManuscriptStateEnum], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(8)
  states?: ManuscriptState[] | null;
}

/** What a filter means: null is as good as nothing. */
export function selectionOf(filter: ManuscriptFilter): ManuscriptSelection {
  const { dueBefore, updatedAfter, ...given } = filter;
  const selection: { -readonly [Name in keyof ManuscriptSelection]?: ManuscriptSelection[Name] | null } = {
    ...given,
    dueBefore: dueBefore == null ? null : toInstant(dueBefore),
    updatedAfter: updatedAfter == null ? null : toInstant(updatedAfter),
  };
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value != null));
}
