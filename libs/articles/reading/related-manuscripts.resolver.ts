import type { Actor } from '@kopij/editorial';
import { CurrentUser } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Content } from '../content/content.types.js';
import { Manuscript } from '../contract/manuscript.types.js';
import { ManuscriptById } from '../manuscript/manuscript-by-id.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isReadable } from '../manuscript/readable-manuscripts.js';

/** What an editor has put beside an article, live or not, to be shown and put in order. */
@Resolver(() => Content)
export class RelatedManuscriptsResolver {
  constructor(private readonly manuscripts: ManuscriptById) {}

  @Holds(5)
  @Weighs(5)
  @ResolveField(() => [Manuscript], {
    description: 'The manuscripts of `relatedArticleIds`, in that order: those that the caller may read.',
  })
  async relatedManuscripts(
    @Parent() { relatedArticleIds }: Content,
    @CurrentUser() actor: Actor | null,
    @Context() request: object,
  ): Promise<ManuscriptEntity[]> {
    if (!actor) return [];
    const found = await Promise.all(relatedArticleIds.map((id) => this.manuscripts.find(request, id)));
    return found.filter((each) => each !== null && isReadable(actor, each)) as ManuscriptEntity[];
  }
}
