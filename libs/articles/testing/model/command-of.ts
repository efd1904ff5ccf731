import type { Actor } from '@kopij/editorial';
import type { Type } from '@nestjs/common';
import { useCases, type Outcome } from '../../index.js';
import type { Asked, DeskAction } from './asked.js';
import { copyOf, patchOf, revisionAt } from './story.js';

interface UseCase {
  execute(actor: Actor, command: object): Promise<Outcome>;
}

const nothing = (): object => ({});
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

/** What a command says besides what all of them say. */
const said: Record<DeskAction, (asked: Asked) => object> = {
  edit: ({ story, version, change, merge }) => {
    const seen = story.versions[version - 1];
    const copy = seen === undefined ? copyOf(story) : revisionAt(story, seen).copy;
    return { patch: patchOf(copy, change), onConflict: merge ? 'MERGE' : null };
  },
  submit: nothing,
  requestChanges: comment,
  approve: comment,
  overrideReview: reason,
  publish: (it) => ({ ...named(it), ...acknowledged(it) }),
  schedule: (it) => ({ ...named(it), ...moment(it), ...acknowledged(it) }),
  unschedule: nothing,
  correct: (it) => ({ ...named(it), type: it.correctionType, note: it.words }),
  unpublish: reason,
  kill: reason,
  scheduleUnpublish: (it) => ({ ...moment(it), ...reason(it) }),
  unscheduleUnpublish: nothing,
  setEmbargo: ({ at }) => ({ at: new Date(at) }),
  breakEmbargo: reason,
  undoEmbargo: nothing,
  overrideEmbargo: reason,
  confirmEmbargoBreak: nothing,
  spike: nothing,
  unspike: nothing,
  discardChanges: nothing,
  restore: ({ from }) => ({ from }),
  assign: ({ assigneeId, dueAt }) => ({
    assigneeId,
    ...(dueAt !== 'AS_IT_WAS' && { dueAt: dueAt === null ? null : new Date(dueAt) }),
  }),
};

export interface Command {
  readonly useCase: Type<UseCase>;
  readonly command: object;
}

/** What is asked, in the words of its use case. */
export function commandOf(asked: Asked): Command {
  const command = {
    manuscriptId: asked.story.id,
    expectedVersion: asked.version,
    ...(asked.key !== null && { idempotencyKey: asked.key }),
    ...said[asked.action](asked),
  };
  return { useCase: useCases[asked.action], command };
}
