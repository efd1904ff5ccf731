import {
  allowedActions,
  readiness,
  type Actor,
  type AllowedAction,
  type Content,
  type DecisionContext,
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

  /** For every action, whether the actor can perform it now, and if not, why. */
  async allowedActions(
    request: object,
    manuscript: ManuscriptEntity,
    actor: Actor,
  ): Promise<AllowedAction[]> {
    const { content, contentHash } = await this.workingCopy(request, manuscript);
    const [context, schedules] = await Promise.all([
      this.contextOf(request, manuscript, content, actor),
      this.schedules(request, manuscript),
    ]);
    const facts = this.facts.of({ manuscript, content, contentHash, plans: plansOf(schedules) });
    return allowedActions(facts, context);
  }

  /** The problems with the working copy. */
  async readiness(request: object, manuscript: ManuscriptEntity, actor: Actor): Promise<JudgedCopy> {
    const { content } = await this.workingCopy(request, manuscript);
    return this.judge(request, manuscript, content, actor);
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
    content: Content,
    actor: Actor,
  ): Promise<JudgedCopy> {
    return {
      content,
      findings: readiness(content, await this.contextOf(request, manuscript, content, actor)),
    };
  }

  private async contextOf(
    request: object,
    manuscript: ManuscriptEntity,
    content: Content,
    actor: Actor,
  ): Promise<DecisionContext> {
    const { id, revision, liveRevision, embargoedUntil } = manuscript;
    const isEdited = liveRevision !== null && liveRevision !== revision;
    const [sections, agencies, live, othersToConfirm, upstream] = await Promise.all([
      this.loader.sections(request),
      this.loader.agencies(request),
      isEdited ? this.loader.revision(request, { manuscriptId: id, number: liveRevision }) : null,
      embargoedUntil === null ? null : this.loader.othersToConfirm(request, actor),
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

  private workingCopy(request: object, { id, revision }: ManuscriptEntity): Promise<RevisionEntity> {
    return this.loader.revision(request, { manuscriptId: id, number: revision });
  }
}
