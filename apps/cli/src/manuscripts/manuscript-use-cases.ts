import { readInstant, type WrittenInstant } from '@kopij/platform';
import {
  ApproveManuscript,
  AssignManuscript,
  BreakEmbargo,
  ConfirmEmbargoBreak,
  OverrideEmbargo,
  UndoEmbargo,
  CorrectArticle,
  DiscardChanges,
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
  type ManuscriptCommand,
  type Outcome,
} from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';
import { userWithEmail } from '../users/user-with-email.js';
import type { ActionName, ActionOptions } from './manuscript-actions.js';

type UseCase = (
  newsroom: Newsroom,
  actor: Actor,
  seen: ManuscriptCommand,
  options: ActionOptions,
) => Promise<Outcome>;

/** What was left out is empty text here: the newsroom's rules say what is missing, with all else that is in the way. */
export const manuscriptUseCases: Record<ActionName, UseCase> = {
  submit: (newsroom, actor, seen) => newsroom.get(SubmitManuscript).execute(actor, seen),
  'request-changes': (newsroom, actor, seen, { comment = '' }) =>
    newsroom.get(RequestChanges).execute(actor, { ...seen, comment }),
  approve: (newsroom, actor, seen, { comment = null }) =>
    newsroom.get(ApproveManuscript).execute(actor, { ...seen, comment }),
  override: (newsroom, actor, seen, { reason = '' }) =>
    newsroom.get(OverrideReview).execute(actor, { ...seen, reason }),
  publish: (newsroom, actor, seen, { acknowledge = null, ...options }) =>
    newsroom
      .get(PublishManuscript)
      .execute(actor, { ...seen, revision: given(options, 'revision'), acknowledge }),
  schedule: (newsroom, actor, seen, { acknowledge = null, ...options }) =>
    newsroom
      .get(ScheduleManuscript)
      .execute(actor, { ...seen, revision: given(options, 'revision'), acknowledge, ...moment(options) }),
  unschedule: (newsroom, actor, seen) => newsroom.get(UnscheduleManuscript).execute(actor, seen),
  'schedule-unpublish': (newsroom, actor, seen, { reason = '', ...options }) =>
    newsroom.get(ScheduleUnpublish).execute(actor, { ...seen, reason, ...moment(options) }),
  'unschedule-unpublish': (newsroom, actor, seen) => newsroom.get(UnscheduleUnpublish).execute(actor, seen),
  correct: (newsroom, actor, seen, { note = '', signedBy = null, ...options }) =>
    newsroom.get(CorrectArticle).execute(actor, {
      ...seen,
      revision: given(options, 'revision'),
      type: given(options, 'type'),
      note,
      signedBy,
    }),
  unpublish: (newsroom, actor, seen, { reason = '' }) =>
    newsroom.get(UnpublishArticle).execute(actor, { ...seen, reason }),
  kill: (newsroom, actor, seen, { reason = '', comment = null }) =>
    newsroom.get(KillArticle).execute(actor, { ...seen, reason, comment }),
  embargo: (newsroom, actor, seen, options) => {
    const at = until(options);
    return newsroom.get(SetEmbargo).execute(actor, { ...seen, at, timeZone: at.offset });
  },
  'break-embargo': (newsroom, actor, seen, { reason = '' }) =>
    newsroom.get(BreakEmbargo).execute(actor, { ...seen, reason }),
  'confirm-embargo-break': (newsroom, actor, seen, { comment = null }) =>
    newsroom.get(ConfirmEmbargoBreak).execute(actor, { ...seen, comment }),
  'undo-embargo': (newsroom, actor, seen) => newsroom.get(UndoEmbargo).execute(actor, seen),
  'override-embargo': (newsroom, actor, seen, { reason = '' }) =>
    newsroom.get(OverrideEmbargo).execute(actor, { ...seen, reason }),
  spike: (newsroom, actor, seen, { comment = null }) =>
    newsroom.get(SpikeManuscript).execute(actor, { ...seen, comment }),
  unspike: (newsroom, actor, seen) => newsroom.get(UnspikeManuscript).execute(actor, seen),
  restore: (newsroom, actor, seen, options) =>
    newsroom.get(RestoreRevision).execute(actor, { ...seen, from: given(options, 'from') }),
  discard: (newsroom, actor, seen) => newsroom.get(DiscardChanges).execute(actor, seen),
  assign: async (newsroom, actor, seen, { to, nobody = false }) => {
    if (to === undefined && !nobody) throw new CliFault('Say to whom with --to EMAIL, or --nobody.');
    const assigneeId = to === undefined ? null : (await userWithEmail(newsroom, to)).id;
    return newsroom.get(AssignManuscript).execute(actor, { ...seen, assigneeId });
  },
};

/** An option without which its command is not run at all. */
function given<Name extends keyof ActionOptions>(
  options: ActionOptions,
  name: Name,
): NonNullable<ActionOptions[Name]> {
  const value = options[name];
  if (value === undefined) throw new Error(`The command does not demand --${name}.`);
  return value;
}

function moment(options: ActionOptions): { localTime: string; timeZone: string } {
  return { localTime: given(options, 'at'), timeZone: given(options, 'zone') };
}

function until(options: ActionOptions): WrittenInstant {
  const written = given(options, 'until');
  const instant = readInstant(written);
  if (instant) return instant;
  throw new CliFault(
    `--until "${written}" is not understood: write an instant with its offset, such as 2026-11-23T20:30+01:00.`,
  );
}
