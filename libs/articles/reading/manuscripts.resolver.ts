import type { Actor, ManuscriptState, UpstreamTask } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import {
  connectionOf,
  DateTime,
  enumOf,
  ForwardPageArguments,
  IsWrittenInstant,
  OptionalProse,
  pageRequest,
  toInstant,
  Weighs,
  type Connection,
  type WrittenInstant,
} from '@kopij/platform';
import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { storedId } from '../contract/manuscript-id.js';
import { Manuscript, ManuscriptConnection } from '../contract/manuscript.types.js';
import { UpstreamTaskEnum } from '../contract/upstream.types.js';
import { ManuscriptStateEnum } from '../contract/workflow.enums.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { ManuscriptList, manuscriptOrders, type ManuscriptSelection } from './manuscript-list.js';

const orderNames = ['UPDATED_NEWEST_FIRST', 'UPDATED_OLDEST_FIRST', 'DUE_FIRST'] as const;
const ManuscriptOrderEnum = enumOf('ManuscriptOrder', orderNames, {
  description: 'How manuscripts are ordered.',
  values: {
    UPDATED_NEWEST_FIRST: 'Last changed first.',
    UPDATED_OLDEST_FIRST: 'Longest unchanged first.',
    DUE_FIRST: 'Due first. Only what is due at some time is in the list.',
  },
});

@InputType({ description: 'Selects manuscripts. Omitted fields do not restrict the selection.' })
class ManuscriptFilter {
  @Field(() => [ManuscriptStateEnum], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(8)
  states?: ManuscriptState[] | null;

  @Field(() => ID, { nullable: true, description: 'With the working copy in this section.' })
  @IsOptional()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Assigned to this user.' })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;

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

  @Field(() => String, {
    nullable: true,
    description:
      'With these words in the working copy, as in `search`: in any form, `"quoted phrases"`, `begin*` and `-word`. The 5,000 that were written last and have them are looked through.',
  })
  @OptionalProse(200)
  search?: string | null;
}

@ArgsType()
class ManuscriptsArguments extends ForwardPageArguments {
  @Field(() => ManuscriptFilter, { nullable: true, description: 'Default: all of them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ManuscriptFilter)
  filter?: ManuscriptFilter | null;

  @Field(() => ManuscriptOrderEnum, { defaultValue: 'UPDATED_NEWEST_FIRST' })
  @IsIn(Object.keys(ManuscriptOrderEnum))
  orderBy: keyof typeof ManuscriptOrderEnum;
}

/** Queries of manuscripts, live or not. */
@Resolver(() => Manuscript)
export class ManuscriptsResolver {
  constructor(
    private readonly list: ManuscriptList,
    private readonly readable: ReadableManuscripts,
  ) {}

  @Query(() => Manuscript, {
    nullable: true,
    description: 'A manuscript by its id or by that of its article; null if there is none.',
  })
  @Requires('manuscript:read')
  manuscript(
    @CurrentUser() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ManuscriptEntity | null> {
    return this.readable.find(actor, storedId(id));
  }

  @Weighs(30)
  @Query(() => ManuscriptConnection, { description: 'The manuscripts of the newsroom.' })
  @Requires('manuscript:read')
  async manuscripts(
    @CurrentUser() actor: Actor,
    @Args() { filter, orderBy, ...page }: ManuscriptsArguments,
  ): Promise<Connection<ManuscriptEntity>> {
    const { cursors, placeOf: valuesOf } = manuscriptOrders[orderBy];
    const request = pageRequest(page, cursors);
    const selection = selectionOf(filter ?? {});
    const rows = await this.list.page(actor, selection, orderBy, request);
    const totalCount = (): Promise<number> => this.list.count(actor, selection, orderBy);
    return connectionOf({ rows, request, cursors, valuesOf, totalCount }, (row) => row);
  }
}

function selectionOf({
  states,
  sectionId,
  assigneeId,
  hasMissedSchedule,
  upstreamTasks,
  dueBefore,
  search,
}: ManuscriptFilter): ManuscriptSelection {
  return {
    ...(states == null ? {} : { states }),
    ...(sectionId == null ? {} : { sectionId }),
    ...(assigneeId == null ? {} : { assigneeId }),
    ...(hasMissedSchedule == null ? {} : { hasMissedSchedule }),
    ...(upstreamTasks == null ? {} : { upstreamTasks }),
    ...(dueBefore == null ? {} : { dueBefore: toInstant(dueBefore) }),
    ...(search == null ? {} : { search }),
  };
}
