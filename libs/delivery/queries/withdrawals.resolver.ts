import { Public } from '@kopij/identity';
import { Problem } from '@kopij/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Withdrawal } from '../contract/withdrawal.types.js';
import { Withdrawals } from '../reading/withdrawals.js';

/** The tombstones of killed articles. */
@Resolver(() => Withdrawal)
export class WithdrawalsResolver {
  constructor(private readonly withdrawals: Withdrawals) {}

  @Query(() => Withdrawal, {
    nullable: true,
    description:
      'The tombstone of a killed article, by its id or by any slug it ever had. Null for any other article, including an unpublished one.',
  })
  @Public()
  async withdrawal(
    @Context() request: object,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null,
  ): Promise<Withdrawal | null> {
    if (id != null && slug == null) return this.withdrawals.byId(request, id);
    if (slug != null && id == null) return this.withdrawals.bySlug(request, slug);
    throw new Problem('BAD_INPUT', 'Give either the `id` or the `slug` of the withdrawal, not both.');
  }
}
