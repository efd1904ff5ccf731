import { contentHash, initialState, type Actor, type Content, type NewsroomEvent } from '@kopij/editorial';
import { newId, toInstant, type Instant } from '@kopij/platform';
import type { HistoryDetails } from '../ledger/history-entry.entity.js';
import type { NewEntry } from '../ledger/ledger.js';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';
import type { UpstreamStanding } from '../upstream/upstream.entity.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';

export interface Opening {
  readonly content: Content;
  readonly importKey: string | null;
  readonly actor: Actor;
  readonly now: Date;
  /** What it was made of, if of an item of the wire. */
  readonly origin?: Origin | undefined;
}

export interface Origin {
  readonly embargoedUntil: Instant | null;
  readonly upstream: UpstreamStanding;
  readonly details: HistoryDetails;
}

/** A new manuscript, with the rows to store with it. */
export interface OpenedManuscript {
  readonly copy: WorkingCopy;
  readonly revision: RevisionEntity;
  readonly event: NewsroomEvent;
  readonly entry: NewEntry;
}

/** Creates a manuscript as a draft with its first revision, without storing anything. */
export function openManuscript({ content, importKey, actor, now, origin }: Opening): OpenedManuscript {
  const id = newId(now);
  const at = toInstant(now);
  const hash = contentHash(content);
  const manuscript = {
    id,
    version: 1,
    state: initialState,
    stateBeforeSpike: null,
    revision: 1,
    liveRevision: null,
    firstPublishedAt: null,
    publishedAt: null,
    headline: content.headline,
    sectionId: content.sectionId,
    assigneeId: null,
    isSelfAssigned: false,
    dueAt: null,
    sentBackToId: null,
    approvedHash: null,
    approvedById: null,
    approvalIsOverride: false,
    embargoedUntil: origin?.embargoedUntil ?? null,
    embargoSetting: null,
    embargoBreak: null,
    missedSchedule: null,
    upstream: origin?.upstream ?? null,
    openThreadCount: 0,
    importKey,
    createdAt: at,
    createdById: actor.id,
    updatedAt: at,
    updatedById: actor.id,
    contentChangedById: actor.id,
  };
  return {
    copy: { manuscript, content, contentHash: hash, plans: { publish: null, unpublish: null } },
    revision: {
      manuscriptId: id,
      number: manuscript.revision,
      content,
      contentHash: hash,
      createdAt: at,
      createdById: actor.id,
    },
    event: { type: 'manuscriptCreated', articleId: id, actorId: actor.id, at },
    entry: {
      manuscriptId: id,
      sequence: manuscript.version,
      at,
      actorId: actor.id,
      action: 'create',
      fromState: null,
      toState: manuscript.state,
      revision: manuscript.revision,
      contentHash: hash,
      comment: null,
      details: origin?.details ?? null,
    },
  };
}
