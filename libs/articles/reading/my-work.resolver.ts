import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { connectionOf, ForwardPageArguments, pageRequest, Weighs, type Connection } from '@kopij/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ManuscriptConnection } from '../contract/manuscript.types.js';
import { MyWork as MyWorkType, WorkList, type WorkName } from '../contract/work.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { MyWork } from './my-work.js';
import { workLists } from './work-lists.js';

type Lists = Readonly<Record<WorkName, WorkList>>;

/** What waits for the caller. */
@Resolver(() => WorkList)
export class MyWorkResolver {
  constructor(private readonly work: MyWork) {}

  @Query(() => MyWorkType, { description: 'What waits for the caller.' })
  @Requires('manuscript:read')
  myWork(@CurrentUser() actor: Actor): Lists {
    const list = (name: WorkName): WorkList => new WorkList(name, () => this.work.countUpToMost(actor, name));
    return {
      assigned: list('assigned'),
      sentBack: list('sentBack'),
      toReview: list('toReview'),
      missedSchedules: list('missedSchedules'),
      upstreamChanges: list('upstreamChanges'),
    };
  }

  @Weighs(30)
  @ResolveField(() => ManuscriptConnection, { description: 'The manuscripts, in the order of the list.' })
  async manuscripts(
    @Parent() { name }: WorkList,
    @CurrentUser() actor: Actor,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<ManuscriptEntity>> {
    const { cursors, placeOf: valuesOf } = workLists[name].order;
    const request = pageRequest(page, cursors);
    const rows = await this.work.page(actor, name, request);
    const totalCount = (): Promise<number> => this.work.count(actor, name);
    return connectionOf({ rows, request, cursors, valuesOf, totalCount }, (row) => row);
  }
}
