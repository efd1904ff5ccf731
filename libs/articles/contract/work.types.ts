import { Weighs, type CountedRows } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A list is not counted any further. */
export const mostCounted = 1_000;

/** The lists of manuscripts of somebody's work. */
export type WorkName = 'assigned' | 'sentBack' | 'toReview' | 'missedSchedules' | 'upstreamChanges';

/** A list that is counted when that is asked for, and only once. */
@ObjectType({ isAbstract: true })
export abstract class CountedList {
  private counted: Promise<CountedRows> | undefined;

  constructor(private readonly countRows: () => Promise<CountedRows>) {}

  @Weighs(20)
  @Field(() => Int, { description: 'How many there are, counted up to 1,000.' })
  get count(): Promise<number> {
    return this.rows().then(({ count }) => count);
  }

  @Weighs(20)
  @Field(() => Boolean, { description: 'Whether there are more than `count`.' })
  get hasMore(): Promise<boolean> {
    return this.rows().then(({ hasMore }) => hasMore);
  }

  private rows(): Promise<CountedRows> {
    return (this.counted ??= this.countRows());
  }
}

/** The resolver adds a page of them. */
@ObjectType({ description: 'Manuscripts that wait for the caller for the same reason.' })
export class WorkList extends CountedList {
  constructor(
    readonly name: WorkName,
    countRows: () => Promise<CountedRows>,
  ) {
    super(countRows);
  }
}

/** The room of comments adds those. */
@ObjectType({
  description:
    'What waits for the caller, as far as their role, reach, grants and token let them read it and act on it.',
})
export class MyWork {
  @Field(() => WorkList, {
    description:
      'Assigned to the caller and not finished: neither published, spiked nor killed, or due all the same. Due first; then what is due at no time.',
  })
  assigned: WorkList;

  @Field(() => WorkList, {
    description:
      'Drafts that a reviewer has sent back to the caller: it is assigned to them, or they had submitted it; or whoever had has left, and they sent it back. Last changed first.',
  })
  sentBack: WorkList;

  @Field(() => WorkList, {
    description:
      'In review, where the caller may review, but for what they changed last themselves where that takes four eyes. Longest unchanged first.',
  })
  toReview: WorkList;

  @Field(() => WorkList, {
    description:
      'With a schedule that could not be carried out, where the caller may publish. Last changed first.',
  })
  missedSchedules: WorkList;

  @Field(() => WorkList, {
    description:
      'For which an agency asks something (`upstream { task }`) of copy that the caller created or is assigned to; and what stops other copy, where the caller may review. Neither spiked nor killed. Last changed first.',
  })
  upstreamChanges: WorkList;
}
