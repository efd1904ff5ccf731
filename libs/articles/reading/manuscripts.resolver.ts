import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { connectionOf, enumOf, PageArguments, pageRequest, Weighs, type Connection } from '@kopij/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { storedId } from '../manuscript/manuscript-id.js';
import { Manuscript, ManuscriptConnection } from '../contract/manuscript.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { ManuscriptFilter, selectionOf } from './manuscript-filter.inputs.js';
import { ManuscriptList, manuscriptOrders } from './manuscript-list.js';

const orderNames = [
  'UPDATED_NEWEST_FIRST',
  'UPDATED_OLDEST_FIRST',
  'DUE_FIRST',
  'CREATED_NEWEST_FIRST',
] as const;
const ManuscriptOrderEnum = enumOf('ManuscriptOrder', orderNames, {
  description: 'How manuscripts are ordered.',
  values: {
    UPDATED_NEWEST_FIRST: 'Last changed first.',
    UPDATED_OLDEST_FIRST: 'Longest unchanged first.',
    DUE_FIRST: 'Due first. Only what is due at some time is in the list.',
    CREATED_NEWEST_FIRST: 'Last created first. With a filter: of the 5,000 that were created last.',
  },
});

@ArgsType()
class ManuscriptsArguments extends PageArguments {
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
    @Context() context: object,
  ): Promise<Connection<ManuscriptEntity>> {
    const { cursors, placeOf: valuesOf } = manuscriptOrders[orderBy];
    const request = pageRequest(page, cursors);
    const selection = selectionOf(filter ?? {});
    const rows = await this.list.pageAmong(context, actor, selection, orderBy, request);
    const totalCount = (): Promise<number> => this.list.count(actor, selection, orderBy);
    return connectionOf({ rows, request, cursors, valuesOf, totalCount }, (row) => row);
  }
}
