import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import type { Content, DecisionContext, KnownAgency, ManuscriptFacts } from '@kopij/editorial';
import { fromInstant } from '@kopij/platform';
import { SectionRegistry, type SectionNode, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';

/** Who acts, when, and the parameters of the command. */
type Circumstances = Omit<DecisionContext, 'policy' | 'agencies' | 'section' | 'liveSection'> & {
  /** That of what readers see, if it is another revision and rights depend on it. */
  readonly liveSectionId?: string | null | undefined;
};

/** Gathers the facts that the workflow's rules need. */
@Injectable()
export class DecisionFacts {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
  ) {}

  of({ manuscript, content, contentHash, plans }: WorkingCopy): ManuscriptFacts {
    return {
      state: manuscript.state,
      revision: manuscript.revision,
      liveRevision: manuscript.liveRevision,
      wasLive: manuscript.firstPublishedAt !== null,
      stateBeforeSpike: manuscript.stateBeforeSpike,
      content,
      contentHash,
      approval:
        manuscript.approvedHash !== null && manuscript.approvedById !== null
          ? {
              contentHash: manuscript.approvedHash,
              byId: manuscript.approvedById,
              isOverride: manuscript.approvalIsOverride,
            }
          : null,
      lastChangedById: manuscript.contentChangedById,
      createdById: manuscript.createdById,
      assigneeId: manuscript.assigneeId,
      isSelfAssigned: manuscript.isSelfAssigned,
      scheduledFor: plans.publish,
      endsAt: plans.unpublish,
      embargoedUntil: manuscript.embargoedUntil === null ? null : fromInstant(manuscript.embargoedUntil),
      embargoSetting: manuscript.embargoSetting && {
        at: fromInstant(manuscript.embargoSetting.setAt),
        hasHidden: manuscript.embargoSetting.hasHidden,
        hasHeldPublication: manuscript.embargoSetting.hasHeldPublication,
      },
      embargoBreakById: manuscript.embargoBreak?.askedById ?? null,
    };
  }

  /** The rules in force as seen by this transaction, for decisions. */
  async contextWithin(
    tx: EntityManager,
    content: Content,
    circumstances: Circumstances,
  ): Promise<DecisionContext> {
    return contextOf(content, circumstances, await this.sections.within(tx), await this.agencies.within(tx));
  }
}

/** The rules in force for some content. */
export function contextOf(
  { sectionId }: Content,
  { liveSectionId, ...circumstances }: Circumstances,
  sections: SectionTree,
  agencies: AgencyList,
): DecisionContext {
  const placed = (id: string | null): SectionNode | null =>
    id === null ? null : (sections.byId.get(id) ?? null);
  const section = placed(sectionId);
  return {
    ...circumstances,
    section,
    ...(liveSectionId === undefined || liveSectionId === sectionId
      ? {}
      : { liveSection: placed(liveSectionId) }),
    policy: section?.policy ?? null,
    agencies: knownAgencies(agencies),
  };
}

const known = new WeakMap<AgencyList, readonly KnownAgency[]>();

/** The registry, as the rules see it: the same list for the same registry. */
export function knownAgencies(agencies: AgencyList): readonly KnownAgency[] {
  const before = known.get(agencies);
  if (before) return before;
  const made = agencies.all.map(({ code, aliases, isActive, web }) => ({
    code,
    aliases,
    active: isActive,
    web,
  }));
  known.set(agencies, made);
  return made;
}
