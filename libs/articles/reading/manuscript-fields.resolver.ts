import { Article, ArticleReader } from '@kopij/delivery';
import { message, type Actor, type EditorialAction, type Phrasing } from '@kopij/editorial';
import { CurrentUser, User, type UserEntity } from '@kopij/identity';
import { Clock, Holds, toInstant } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { contentOf } from '../content/content-of.js';
import { Content } from '../content/content.types.js';
import { manuscriptId } from '../manuscript/manuscript-id.js';
import { AllowedAction, Finding, Manuscript } from '../contract/manuscript.types.js';
import { EditorialActionEnum } from '../contract/workflow.enums.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { ManuscriptPreview } from './manuscript-preview.js';
import { ManuscriptStanding } from './manuscript-standing.js';
import { shownFindings } from './shown-findings.js';

@ArgsType()
class AllowedActionsArguments {
  @Field(() => [EditorialActionEnum], {
    nullable: true,
    description: 'Only these, of those that can be performed on a manuscript. Default: all of them.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  actions?: EditorialAction[] | null;
}

/** The fields of a manuscript that are loaded on request. */
@Resolver(() => Manuscript)
export class ManuscriptFieldsResolver {
  constructor(
    private readonly loader: WorkingCopyLoader,
    private readonly standing: ManuscriptStanding,
    private readonly articles: ArticleReader,
    private readonly previews: ManuscriptPreview,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ID)
  id(@Parent() { id }: ManuscriptEntity): string {
    return manuscriptId(id);
  }

  @ResolveField(() => ID, { description: 'The id of its article, even while the article is not live.' })
  articleId(@Parent() { id }: ManuscriptEntity): string {
    return id;
  }

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

  @ResolveField(() => User, { nullable: true, description: 'The user it is assigned to.' })
  assignee(
    @Parent() { assigneeId }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> | null {
    return assigneeId === null ? null : this.loader.user(request, assigneeId);
  }

  @ResolveField(() => Boolean, { description: 'Whether it should have been finished by now: see `dueAt`.' })
  isOverdue(@Parent() { dueAt }: ManuscriptEntity): boolean {
    return dueAt !== null && dueAt < toInstant(this.clock.now());
  }

  @ResolveField(() => User, { nullable: true, description: 'The user who created it.' })
  createdBy(
    @Parent() { createdById }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, createdById);
  }

  @ResolveField(() => User, { nullable: true, description: 'The user who last changed anything about it.' })
  updatedBy(
    @Parent() { updatedById }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, updatedById);
  }

  @ResolveField(() => Article, {
    nullable: true,
    description: 'The live article; null if there is none.',
  })
  live(
    @Parent() { id, liveRevision }: ManuscriptEntity,
    @Context() request: object,
  ): Article | null | Promise<Article | null> {
    return liveRevision === null ? null : this.articles.byId(request, id);
  }

  @ResolveField(() => Article, {
    description:
      'The working copy as an article, to show it as readers would see it. Missing fields are empty; an article that was never live counts as published now.',
  })
  preview(@Parent() manuscript: ManuscriptEntity, @Context() request: object): Promise<Article> {
    return this.previews.of(request, manuscript);
  }

  @Holds(25)
  @ResolveField(() => [AllowedAction], {
    description:
      'For every action, or those that are asked for, whether the caller can perform it now, and if not, why.',
  })
  async allowedActions(
    @Parent() manuscript: ManuscriptEntity,
    @Context() request: object,
    @Context() phrasing: Phrasing,
    @CurrentUser() actor: Actor,
    @Args() { actions }: AllowedActionsArguments,
  ): Promise<AllowedAction[]> {
    const found = await this.standing.allowedActions(request, manuscript, actor, actions ?? undefined);
    return found.map(({ action, allowed, refusals, needs }) => ({
      action,
      allowed,
      needs,
      reasons: refusals.map(({ code }) => code),
      explanations: refusals.map(({ code, params }) => message(code, params, phrasing)),
    }));
  }

  @Holds(5)
  @ResolveField(() => [Finding], {
    description: 'The problems with the working copy.',
  })
  async readiness(
    @Parent() manuscript: ManuscriptEntity,
    @Context() request: object,
    @Context() phrasing: Phrasing,
    @CurrentUser() actor: Actor,
  ): Promise<Finding[]> {
    return shownFindings(await this.standing.readiness(request, manuscript, actor), phrasing);
  }

  private workingCopy({ id, revision }: ManuscriptEntity, request: object): Promise<RevisionEntity> {
    return this.loader.revision(request, { manuscriptId: id, number: revision });
  }
}
