import { Article, ArticleReader } from '@kopij/delivery';
import { Public } from '@kopij/identity';
import { Problem, type RequestContext } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import {
  Args,
  ArgsType,
  Context,
  Field,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { ArticleChange } from './article-change.types.js';
import { ArticleTopic } from './article-topic.js';
import { ChangeHub } from './change-hub.js';
import { beginningOf, SubscriptionArguments } from './subscription.arguments.js';

@ArgsType()
class ArticleChangedArguments extends SubscriptionArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only articles in this section or the sections below it: its current or a former slug.',
  })
  @IsOptional()
  @MaxLength(200)
  section?: string | null;
}

/** What readers see, as it changes. */
@Resolver(() => ArticleChange)
export class ArticleChangedResolver {
  constructor(
    private readonly hub: ChangeHub,
    private readonly topic: ArticleTopic,
    private readonly reader: ArticleReader,
    private readonly sections: SectionRegistry,
  ) {}

  @Subscription(() => ArticleChange, {
    description:
      'Tells of every article that is published, changed or taken down. With a section, also of one that has just left it.',
  })
  @Public()
  async articleChanged(
    @Args() { section, ...args }: ArticleChangedArguments,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<{ articleChanged: ArticleChange }>> {
    const sectionId = section == null ? null : await this.sectionId(section);
    return this.hub.subscribe(
      {
        topic: this.topic,
        keyOf: ({ articleId, sectionIds, movedIn }) =>
          sectionId === null || sectionIds.has(sectionId) || movedIn.has(sectionId) ? articleId : null,
        tell: (eventId, articleId) => ({ articleChanged: { eventId, articleId } }),
      },
      beginningOf(args, context),
    );
  }

  @ResolveField(() => Article, {
    nullable: true,
    description: 'As readers see it now; null if they do not see it, or do not see it any more.',
  })
  article(
    @Parent() { articleId }: ArticleChange,
    @Context() request: object,
  ): Article | null | Promise<Article | null> {
    return articleId === null ? null : this.reader.byId(request, articleId);
  }

  /** @throws {Problem} NOT_FOUND */
  private async sectionId(slug: string): Promise<string> {
    const section = (await this.sections.current()).bySlug.get(slug);
    if (!section)
      throw new Problem('NOT_FOUND', `There is no section with the slug ${JSON.stringify(slug)}.`);
    return section.id;
  }
}
