import { Article, ArticlePreview, ArticleReader } from '@kopij/delivery';
import {
  allowedActions,
  message,
  readiness,
  type Actor,
  type DecisionContext,
  type Locale,
} from '@kopij/editorial';
import { CurrentUser, User, type UserEntity } from '@kopij/identity';
import {
  Clock,
  connectionOf,
  ForwardPageArguments,
  fromInstant,
  pageRequest,
  type Connection,
} from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contentOf } from './content-of.js';
import { Content } from './content.types.js';
import { contextOf, DecisionFacts } from './decision-facts.js';
import type { HistoryEntryEntity } from './history-entry.entity.js';
import { historyCursors, ManuscriptTrail, revisionCursors } from './manuscript-trail.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import {
  AllowedAction,
  Finding,
  HistoryConnection,
  Manuscript,
  RevisionConnection,
} from './manuscript.types.js';
import type { RevisionEntity } from './revision.entity.js';
import { WorkingCopyLoader } from './working-copy.loader.js';

/** What hangs on a manuscript, loaded when it is asked for. */
@Resolver(() => Manuscript)
export class ManuscriptFieldsResolver {
  constructor(
    private readonly loader: WorkingCopyLoader,
    private readonly facts: DecisionFacts,
    private readonly trail: ManuscriptTrail,
    private readonly articles: ArticleReader,
    private readonly previews: ArticlePreview,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Content, { description: 'Of the working copy.' })
  async content(@Parent() manuscript: ManuscriptEntity, @Context() request: object): Promise<Content> {
    return contentOf(await this.workingCopy(manuscript, request));
  }

  @ResolveField(() => Section, { nullable: true, description: 'Of the working copy.' })
  async section(
    @Parent() { sectionId }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<SectionNode | null> {
    return sectionId === null ? null : ((await this.loader.sections(request)).byId.get(sectionId) ?? null);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who is to work on it.' })
  assignee(
    @Parent() { assigneeId }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> | null {
    return assigneeId === null ? null : this.loader.user(request, assigneeId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who opened it.' })
  createdBy(
    @Parent() { createdById }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, createdById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who changed it last, in whatever way.' })
  updatedBy(
    @Parent() { updatedById }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, updatedById);
  }

  @ResolveField(() => Article, {
    nullable: true,
    description: 'What readers see now; null when they see nothing.',
  })
  live(
    @Parent() { id, liveRevision }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<Article | null> | null {
    return liveRevision === null ? null : this.articles.byId(request, id);
  }

  @ResolveField(() => Article, {
    description:
      'The working copy in the shape of an article, to be shown as readers would see it. What is missing is empty text; an article that was never live counts as published now.',
  })
  async preview(@Parent() manuscript: ManuscriptEntity, @Context() request: object): Promise<Article> {
    const { content } = await this.workingCopy(manuscript, request);
    const now = this.clock.now();
    const { id, revision, publishedAt, firstPublishedAt } = manuscript;
    return this.previews.of(request, {
      id,
      revision,
      content,
      publishedAt: publishedAt === null ? now : fromInstant(publishedAt),
      firstPublishedAt: firstPublishedAt === null ? now : fromInstant(firstPublishedAt),
      updatedAt: now,
    });
  }

  @ResolveField(() => [AllowedAction], {
    description: 'What the caller can do now, and what is in the way of the rest.',
  })
  async allowedActions(
    @Parent() manuscript: ManuscriptEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<AllowedAction[]> {
    const { content, contentHash } = await this.workingCopy(manuscript, request);
    const context = await this.contextOf(content, actor, request);
    return allowedActions(this.facts.of({ manuscript, content, contentHash }), context);
  }

  @ResolveField(() => [Finding], {
    description: 'What is missing from the working copy, or may be wrong with it.',
  })
  async readiness(
    @Parent() manuscript: ManuscriptEntity,
    @Context() request: object,
    @Context('locale') locale: Locale,
    @CurrentUser() actor: Actor,
  ): Promise<Finding[]> {
    const { content } = await this.workingCopy(manuscript, request);
    const context = await this.contextOf(content, actor, request);
    return readiness(content, context).map((finding) => ({
      ...finding,
      message: message(finding.code, finding.params, locale),
    }));
  }

  @ResolveField(() => RevisionConnection, { description: 'Newest first.' })
  async revisions(
    @Parent() { id }: ManuscriptEntity,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<RevisionEntity>> {
    const cursors = revisionCursors;
    const request = pageRequest(page, cursors);
    const rows = await this.trail.revisions(id, request);
    const valuesOf = ({ number }: RevisionEntity): [number] => [number];
    return connectionOf(
      { rows, request, cursors, valuesOf, totalCount: () => this.trail.countRevisions(id) },
      (row) => row,
    );
  }

  @ResolveField(() => HistoryConnection, { description: 'All that was done to it, newest first.' })
  async history(
    @Parent() { id }: ManuscriptEntity,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<HistoryEntryEntity>> {
    const cursors = historyCursors;
    const request = pageRequest(page, cursors);
    const rows = await this.trail.history(id, request);
    const valuesOf = ({ sequence }: HistoryEntryEntity): [number] => [sequence];
    return connectionOf(
      { rows, request, cursors, valuesOf, totalCount: () => this.trail.countHistory(id) },
      (row) => row,
    );
  }

  private async contextOf(
    content: RevisionEntity['content'],
    actor: Actor,
    request: object,
  ): Promise<DecisionContext> {
    const [sections, agencies] = await Promise.all([
      this.loader.sections(request),
      this.loader.agencies(request),
    ]);
    return contextOf(content, { actor, now: this.clock.now() }, sections, agencies);
  }

  private workingCopy({ id, revision }: ManuscriptEntity, request: object): Promise<RevisionEntity> {
    return this.loader.revision(request, { manuscriptId: id, number: revision });
  }
}
