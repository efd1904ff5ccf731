import { judgeReach, type Actor } from '@kopij/editorial';
import { CurrentUser, may, User, type UserEntity } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contentOf } from '../content/content-of.js';
import { Content } from '../content/content.types.js';
import { HistoryEntry, Manuscript } from '../contract/manuscript.types.js';
import type { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { subjectOf } from '../manuscript/subject-of.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { WorkingDraft, WorkingDraftMark, type WorkingDraftView } from './working-draft.types.js';
import { WorkingDrafts } from './working-drafts.js';

/** The working drafts of a manuscript: one's own, and who else has one. */
@Resolver(() => Manuscript)
export class ManuscriptDraftsResolver {
  constructor(
    private readonly drafts: WorkingDrafts,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @ResolveField(() => WorkingDraft, {
    nullable: true,
    description:
      'The caller’s own working draft, which nobody else can read; null if they have none. It stays readable when the manuscript can no longer be edited.',
  })
  async myWorkingDraft(
    @Parent() manuscript: ManuscriptEntity,
    @CurrentUser() actor: Actor | null,
    @Context() request: object,
  ): Promise<WorkingDraftView | null> {
    if (!actor) return null;
    const own = await this.drafts.own(request, { manuscriptId: manuscript.id, userId: actor.id });
    return own && { ...own, manuscript };
  }

  @Holds(3)
  @ResolveField(() => [WorkingDraftMark], {
    nullable: true,
    description:
      'Who has a working draft, the caller too, whoever saved last first; at most 50. Null for those who may not edit the manuscript.',
  })
  async workingDrafts(
    @Parent() manuscript: ManuscriptEntity,
    @CurrentUser() actor: Actor | null,
    @Context() request: object,
  ): Promise<WorkingDraftMark[] | null> {
    if (!actor || !may(actor, 'manuscript:write')) return null;
    const subject = subjectOf(manuscript, await this.loader.sections(request));
    if (judgeReach(actor, 'WRITE', subject) !== 'ALLOWED') return null;
    const marks = await this.drafts.marks(request, manuscript.id);
    return marks.map(({ userId, savedAt }) => ({ userId, savedAt, isMine: userId === actor.id }));
  }
}

/** What is in a draft, and how the manuscript has moved on. */
@Resolver(() => WorkingDraft)
export class WorkingDraftResolver {
  constructor(private readonly drafts: WorkingDrafts) {}

  @ResolveField(() => Content, { description: 'All of it, as it was saved.' })
  content(@Parent() draft: WorkingDraftView): Content {
    return contentOf(draft);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the working copy of the manuscript is another one than that at `baseVersion`.',
  })
  isOutdated(@Parent() { baseRevision, manuscript }: WorkingDraftView): boolean {
    return baseRevision !== manuscript.revision;
  }

  @Holds(5)
  @ResolveField(() => [HistoryEntry], {
    description:
      'What was done to the manuscript since `baseVersion`, the last first: edits, embargoes, a kill; at most the last 50. Empty: nothing.',
  })
  since(@Parent() draft: WorkingDraftView, @Context() request: object): Promise<HistoryEntryEntity[]> {
    return this.drafts.since(request, draft);
  }
}

/** Who has a draft. */
@Resolver(() => WorkingDraftMark)
export class WorkingDraftMarkResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Whose it is.' })
  by(@Parent() { userId }: WorkingDraftMark, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, userId);
  }
}
