import {
  allowedActions,
  asksWhether,
  editorialActions,
  readiness,
  type Actor,
  type AllowedAction,
  type Content,
  type DecisionContext,
  type EditorialAction,
  type Finding,
} from '@kopij/editorial';
import { Clock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { contextOf, DecisionFacts } from '../desk/decision-facts.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { factsOf } from '../upstream/facts-of.js';
import { plansOf } from '../plans/plans.js';
import { namesOfAllowed } from '../desk/names-of-allowed.js';
import { subjectOf } from '../manuscript/subject-of.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';

/** Content, and the problems with it. */
export interface JudgedCopy {
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** The number of no revision. */
const notStored = 0;

/**
 * The status of a manuscript: its schedules, allowed actions and problems. `request` identifies the request, for
 * which everything is loaded once.
 */
@Injectable()
export class ManuscriptStanding {
  constructor(
    private readonly loader: WorkingCopyLoader,
    private readonly facts: DecisionFacts,
    private readonly clock: Clock,
    private readonly patcher: ContentPatcher,
  ) {}

  /** The earliest first. */
  schedules(request: object, { id }: ManuscriptEntity): Promise<ScheduleEntity[]> {
    return this.loader.schedules(request, id);
  }

  /**
   * For every action, whether the actor can perform it now, and if not, why.
   *
   * @param asked only these
   */
  async allowedActions(
    request: object,
    manuscript: ManuscriptEntity,
    actor: Actor,
    asked?: readonly EditorialAction[],
  ): Promise<AllowedAction[]> {
    // Who else could confirm is looked up only for the action that depends on it.
    const asksForOthers = (asked ?? editorialActions).some((action) => asksWhether(action, 'IS_ALONE'));
    const [{ content, contentHash }, context, schedules] = await Promise.all([
      this.workingCopy(request, manuscript),
      this.contextOf(request, manuscript, this.contentOf(request, manuscript), { actor, asksForOthers }),
      this.schedules(request, manuscript),
    ]);
    const facts = this.facts.of({ manuscript, content, contentHash, plans: plansOf(schedules) });
    return allowedActions(facts, context, asked);
  }

  /** The problems with the working copy. */
  async readiness(request: object, manuscript: ManuscriptEntity, actor: Actor): Promise<JudgedCopy> {
    return this.judge(request, manuscript, this.contentOf(request, manuscript), actor);
  }

  /** The problems that the working copy would have with this in it, which is not stored. */
  async readinessWith(
    request: object,
    manuscript: ManuscriptEntity,
    patch: ContentPatch,
    actor: Actor,
  ): Promise<JudgedCopy | { refusals: ManuscriptRefusal[] }> {
    const { content } = await this.workingCopy(request, manuscript);
    const patched = await this.patcher.tryOut(content, patch);
    if ('refusals' in patched) return patched;
    // It would be a revision of its own, which what is live is compared with.
    return this.judge(request, { ...manuscript, revision: notStored }, patched.content, actor);
  }

  private async judge(
    request: object,
    manuscript: ManuscriptEntity,
    copy: Content | Promise<Content>,
    actor: Actor,
  ): Promise<JudgedCopy> {
    const [content, context] = await Promise.all([
      copy,
      this.contextOf(request, manuscript, copy, { actor, asksForOthers: false }),
    ]);
    return { content, findings: readiness(content, context) };
  }

  /** Everything is asked for at once, so that it is loaded for all manuscripts of a list at once. */
  private async contextOf(
    request: object,
    manuscript: ManuscriptEntity,
    copy: Content | Promise<Content>,
    { actor, asksForOthers }: { readonly actor: Actor; readonly asksForOthers: boolean },
  ): Promise<DecisionContext> {
    const { id, revision, liveRevision, embargoedUntil } = manuscript;
    const isEdited = liveRevision !== null && liveRevision !== revision;
    const [content, sections, agencies, live, othersToConfirm, upstream] = await Promise.all([
      copy,
      this.loader.sections(request),
      this.loader.agencies(request),
      isEdited ? this.loader.revision(request, { manuscriptId: id, number: liveRevision }) : null,
      asksForOthers && embargoedUntil !== null ? this.loader.othersToConfirm(request, actor) : null,
      this.loader.upstream(request, manuscript),
    ]);
    const circumstances = {
      actor,
      now: this.clock.now(),
      live: live?.content ?? null,
      upstream: upstream.map(factsOf),
      othersToConfirm:
        othersToConfirm && namesOfAllowed(othersToConfirm, 'PUBLISH', subjectOf(manuscript, sections)),
      liveSectionId: live?.content.sectionId,
      openThreads: manuscript.openThreadCount,
    };
    return contextOf(content, circumstances, sections, agencies);
  }

  private async contentOf(request: object, manuscript: ManuscriptEntity): Promise<Content> {
    return (await this.workingCopy(request, manuscript)).content;
  }

  private workingCopy(request: object, { id, revision }: ManuscriptEntity): Promise<RevisionEntity> {
    return this.loader.revision(request, { manuscriptId: id, number: revision });
  }
}
