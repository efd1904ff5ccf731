import { Public } from '@kopij/identity';
import { Database, Problem } from '@kopij/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Withdrawal } from '../contract/withdrawal.types.js';
import { withdrawalById, withdrawalBySlug } from '../reading/article-statements.js';
import { articleTag, slugTag } from '../stored/tags.js';
import { AnswerBases } from '../view/answer-basis.js';

/** The tombstones of killed articles. */
@Resolver(() => Withdrawal)
export class WithdrawalsResolver {
  constructor(
    private readonly database: Database,
    private readonly bases: AnswerBases,
  ) {}

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
    const [name, statement] = id == null ? [slug, withdrawalBySlug] : [id, withdrawalById];
    if (name == null || (id != null && slug != null)) {
      throw new Problem('BAD_INPUT', 'Give either the `id` or the `slug` of the withdrawal, not both.');
    }
    this.bases.of(request).tags.add(id == null ? slugTag(name) : articleTag(name));
    const [found] = await this.database.sql.all<Withdrawal>(statement, [name]);
    return found ?? null;
  }
}
