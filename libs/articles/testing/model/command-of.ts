import type { Actor, AvailableAction } from '@kopij/editorial';
import type { Type } from '@nestjs/common';
import {
  ApproveManuscript,
  AssignManuscript,
  BreakEmbargo,
  ConfirmEmbargoBreak,
  OverrideEmbargo,
  UndoEmbargo,
  CorrectArticle,
  DiscardChanges,
  EditManuscript,
  KillArticle,
  OverrideReview,
  PublishManuscript,
  RequestChanges,
  RestoreRevision,
  ScheduleManuscript,
  ScheduleUnpublish,
  SetEmbargo,
  SpikeManuscript,
  SubmitManuscript,
  UnpublishArticle,
  UnscheduleManuscript,
  UnscheduleUnpublish,
  UnspikeManuscript,
  type Outcome,
} from '../../index.js';
import type { Asked } from './asked.js';
import { copyOf, patchOf, revisionAt } from './story.js';

interface UseCase {
  execute(actor: Actor, command: object): Promise<Outcome>;
}

interface Way {
  readonly useCase: Type<UseCase>;
  readonly more?: (asked: Asked) => object;
}

const named = ({ revision }: Asked): object => ({ revision });
const reason = ({ words }: Asked): object => ({ reason: words });
const comment = ({ words }: Asked): object => ({ comment: words });
const acknowledged = ({ acknowledge }: Asked): object =>
  acknowledge ? { acknowledge: ['LIVE_FACTS_CHANGED'] } : {};

/** What the clock on the wall says there: neither zone ever moves it. */
function moment({ at, timeZone }: Asked): object {
  const ahead = timeZone === 'UTC' ? 0 : 9 * 60 * 60 * 1_000;
  return { localTime: new Date(at + ahead).toISOString().slice(0, 19), timeZone };
}

const ways: Record<AvailableAction, Way> = {
  edit: {
    useCase: EditManuscript,
    more: ({ story, version, change, merge }) => {
      const seen = story.versions[version - 1];
      const copy = seen === undefined ? copyOf(story) : revisionAt(story, seen).copy;
      return { patch: patchOf(copy, change), onConflict: merge ? 'MERGE' : null };
    },
  },
  submit: { useCase: SubmitManuscript },
  requestChanges: { useCase: RequestChanges, more: comment },
  approve: { useCase: ApproveManuscript, more: comment },
  overrideReview: { useCase: OverrideReview, more: reason },
  publish: { useCase: PublishManuscript, more: (it) => ({ ...named(it), ...acknowledged(it) }) },
  schedule: {
    useCase: ScheduleManuscript,
    more: (it) => ({ ...named(it), ...moment(it), ...acknowledged(it) }),
  },
  unschedule: { useCase: UnscheduleManuscript },
  correct: {
    useCase: CorrectArticle,
    more: (it) => ({ ...named(it), type: it.correctionType, note: it.words }),
  },
  unpublish: { useCase: UnpublishArticle, more: reason },
  kill: { useCase: KillArticle, more: reason },
  scheduleUnpublish: { useCase: ScheduleUnpublish, more: (it) => ({ ...moment(it), ...reason(it) }) },
  unscheduleUnpublish: { useCase: UnscheduleUnpublish },
  setEmbargo: { useCase: SetEmbargo, more: ({ at }) => ({ at: new Date(at) }) },
  breakEmbargo: { useCase: BreakEmbargo, more: reason },
  undoEmbargo: { useCase: UndoEmbargo },
  overrideEmbargo: { useCase: OverrideEmbargo, more: reason },
  confirmEmbargoBreak: { useCase: ConfirmEmbargoBreak },
  spike: { useCase: SpikeManuscript },
  unspike: { useCase: UnspikeManuscript },
  discardChanges: { useCase: DiscardChanges },
  restore: { useCase: RestoreRevision, more: ({ from }) => ({ from }) },
  assign: { useCase: AssignManuscript, more: ({ assigneeId }) => ({ assigneeId }) },
};

export interface Command {
  readonly useCase: Type<UseCase>;
  readonly command: object;
}

/** What is asked, in the words of its use case. */
export function commandOf(asked: Asked): Command {
  const { useCase, more } = ways[asked.action];
  const command = {
    manuscriptId: asked.story.id,
    expectedVersion: asked.version,
    ...(asked.key !== null && { idempotencyKey: asked.key }),
    ...more?.(asked),
  };
  return { useCase, command };
}
