import { useCases, type ManuscriptCommand, type Outcome } from '@kopij/articles';
import { correctionTypes, type Actor, type EditorialAction } from '@kopij/editorial';
import { Option } from 'commander';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';
import { shortText } from '../short-text.js';
import { userWithEmail } from '../users/user-with-email.js';
import { wholeNumber } from '../whole-number.js';
import { longerText } from '../longer-text.js';
import {
  acknowledge,
  at,
  comment,
  dueAt,
  given,
  largestNumber,
  moment,
  reason,
  revision,
  until,
  zone,
  type ActionOptions,
} from './action-options.js';

type Run = (
  newsroom: Newsroom,
  actor: Actor,
  seen: ManuscriptCommand,
  options: ActionOptions,
) => Promise<Outcome>;

interface ManuscriptAction {
  /** Its name in the newsroom's rules. */
  action: EditorialAction;
  summary: string;
  description: string;
  options?: (() => Option)[];
  /** The options after ID in the example. */
  example?: string;
  /** Omitted options are passed as empty text, so that the newsroom's rules report them with all other problems. */
  run: Run;
}

/** All actions on a manuscript. The newsroom's rules report everything that is missing or not allowed. */
export const manuscriptActions = {
  submit: {
    action: 'submit',
    summary: 'submit it for review',
    description: 'Hands the working copy to a reviewer, or says all that is missing.',
    run: (newsroom, actor, seen) => newsroom.get(useCases.submit).execute(actor, seen),
  },
  'request-changes': {
    action: 'requestChanges',
    summary: 'ask its writer for changes',
    description: 'Sends it back to its writer, saying what is wrong with it.',
    options: [comment],
    example: '--comment "Wie is de bron?"',
    run: (newsroom, actor, seen, { comment = '' }) =>
      newsroom.get(useCases.requestChanges).execute(actor, { ...seen, comment }),
  },
  approve: {
    action: 'approve',
    summary: 'approve its current content',
    description: 'Approves exactly the content it has now; any later change voids it.',
    options: [comment],
    run: (newsroom, actor, seen, { comment = null }) =>
      newsroom.get(useCases.approve).execute(actor, { ...seen, comment }),
  },
  override: {
    action: 'overrideReview',
    summary: 'approve it without a review, in an emergency',
    description: 'An admin approves in place of review and second pair of eyes. The history says so.',
    options: [reason],
    example: '--reason "De dijk breekt nu."',
    run: (newsroom, actor, seen, { reason = '' }) =>
      newsroom.get(useCases.overrideReview).execute(actor, { ...seen, reason }),
  },
  publish: {
    action: 'publish',
    summary: 'publish it',
    description: 'Makes the working copy what readers see, at once.',
    options: [revision, acknowledge],
    example: '--revision 3',
    run: (newsroom, actor, seen, { acknowledge = null, ...options }) =>
      newsroom
        .get(useCases.publish)
        .execute(actor, { ...seen, revision: given(options, 'revision'), acknowledge }),
  },
  schedule: {
    action: 'schedule',
    summary: 'schedule its publication',
    description:
      'Lets exactly the named revision go live by itself. 09:00 in Amsterdam stays 09:00 there, whatever becomes of summer time.',
    options: [revision, at, zone, acknowledge],
    example: '--revision 3 --at 2026-03-29T09:00 --zone Europe/Amsterdam',
    run: (newsroom, actor, seen, { acknowledge = null, ...options }) =>
      newsroom
        .get(useCases.schedule)
        .execute(actor, { ...seen, revision: given(options, 'revision'), acknowledge, ...moment(options) }),
  },
  unschedule: {
    action: 'unschedule',
    summary: 'cancel that',
    description: 'Calls a planned publication off; what was to go live stays approved.',
    run: (newsroom, actor, seen) => newsroom.get(useCases.unschedule).execute(actor, seen),
  },
  'schedule-unpublish': {
    action: 'scheduleUnpublish',
    summary: 'schedule when it is taken down',
    description: 'Lets an article that is live, or goes live by itself, be taken down by itself.',
    options: [at, zone, reason],
    example: '--at 2026-04-01T00:00 --zone Europe/Amsterdam --reason "De licentie loopt af."',
    run: (newsroom, actor, seen, { reason = '', ...options }) =>
      newsroom.get(useCases.scheduleUnpublish).execute(actor, { ...seen, reason, ...moment(options) }),
  },
  'unschedule-unpublish': {
    action: 'unscheduleUnpublish',
    summary: 'cancel that',
    description: 'Calls the planned end of its publication off.',
    run: (newsroom, actor, seen) => newsroom.get(useCases.unscheduleUnpublish).execute(actor, seen),
  },
  correct: {
    action: 'correct',
    summary: 'publish it with a correction note for readers',
    description:
      'Publishes what is live, or a reviewed edit of it, with a note to readers that is kept for ever.',
    options: [
      revision,
      () => new Option('--type <type>', 'the kind of note').choices(correctionTypes).makeOptionMandatory(),
      () => new Option('--note <text>', 'the note, as readers see it').argParser(longerText(2_000)),
      () =>
        new Option(
          '--signed-by <name>',
          'the name that readers see under the note (default: yours)',
        ).argParser(shortText(120)),
    ],
    example: '--revision 4 --type CORRECTION --note "De veerboot vaart vanaf Oslo, niet vanaf Bergen."',
    run: (newsroom, actor, seen, { note = '', signedBy = null, ...options }) =>
      newsroom.get(useCases.correct).execute(actor, {
        ...seen,
        revision: given(options, 'revision'),
        type: given(options, 'type'),
        note,
        signedBy,
      }),
  },
  unpublish: {
    action: 'unpublish',
    summary: 'take it offline',
    description: 'Takes the article away from readers. It can be published again, at the same address.',
    options: [reason],
    example: '--reason "De bron wordt nagetrokken."',
    run: (newsroom, actor, seen, { reason = '' }) =>
      newsroom.get(useCases.unpublish).execute(actor, { ...seen, reason }),
  },
  kill: {
    action: 'kill',
    summary: 'withdraw it for good',
    description:
      'Withdraws the article for good: readers get a tombstone, its address is never given away, and nothing leads back.',
    options: [
      () => new Option('--reason <text>', 'the reason, as readers see it').argParser(longerText(4_000)),
      comment,
    ],
    example: '--reason "Ingetrokken door het persbureau."',
    run: (newsroom, actor, seen, { reason = '', comment = null }) =>
      newsroom.get(useCases.kill).execute(actor, { ...seen, reason, comment }),
  },
  embargo: {
    action: 'setEmbargo',
    summary: 'hide it from readers until a given time',
    description:
      'Keeps readers from it until an instant. What is live is hidden at once. An embargo in force can be made longer, not shorter.',
    options: [
      () => new Option('--until <instant>', 'with its offset: 2026-11-23T20:30+01:00').makeOptionMandatory(),
    ],
    example: '--until 2026-11-23T20:30+01:00',
    run: (newsroom, actor, seen, options) => {
      const at = until(options);
      return newsroom.get(useCases.setEmbargo).execute(actor, { ...seen, at, timeZone: at.offset });
    },
  },
  'break-embargo': {
    action: 'breakEmbargo',
    summary: 'ask to break its embargo',
    description: 'Asks for its embargo to be broken. It stands until another editor confirms.',
    options: [reason],
    example: '--reason "Het staat al overal."',
    run: (newsroom, actor, seen, { reason = '' }) =>
      newsroom.get(useCases.breakEmbargo).execute(actor, { ...seen, reason }),
  },
  'confirm-embargo-break': {
    action: 'confirmEmbargoBreak',
    summary: 'confirm that its embargo is broken',
    description:
      'Breaks an embargo that another editor has asked to break. What it has hidden comes back at once.',
    options: [comment],
    run: (newsroom, actor, seen, { comment = null }) =>
      newsroom.get(useCases.confirmEmbargoBreak).execute(actor, { ...seen, comment }),
  },
  'undo-embargo': {
    action: 'undoEmbargo',
    summary: 'undo an embargo that was set less than a day ago',
    description:
      'Takes back an embargo, by one editor alone: one that a person set less than a day ago, and that has neither hidden a live article nor held back a publication.',
    options: [],
    run: (newsroom, actor, seen) => newsroom.get(useCases.undoEmbargo).execute(actor, seen),
  },
  'override-embargo': {
    action: 'overrideEmbargo',
    summary: 'lift its embargo on your own, as an admin',
    description:
      'Lifts its embargo alone, where no other editor or admin is active who could confirm it. The reason is kept in the history.',
    options: [reason],
    example: '--reason "Niemand anders heeft dienst."',
    run: (newsroom, actor, seen, { reason = '' }) =>
      newsroom.get(useCases.overrideEmbargo).execute(actor, { ...seen, reason }),
  },
  spike: {
    action: 'spike',
    summary: 'put it aside, unpublished',
    description: 'Puts it aside, when readers never saw it.',
    options: [comment],
    run: (newsroom, actor, seen, { comment = null }) =>
      newsroom.get(useCases.spike).execute(actor, { ...seen, comment }),
  },
  unspike: {
    action: 'unspike',
    summary: 'bring it back after a spike',
    description: 'Takes it up again, in the state it was put aside in.',
    run: (newsroom, actor, seen) => newsroom.get(useCases.unspike).execute(actor, seen),
  },
  restore: {
    action: 'restore',
    summary: 'restore an old revision, as a new one',
    description: 'Copies an old revision into a new one. It never publishes: readers keep what is live.',
    options: [
      () =>
        new Option('--from <number>', 'the revision to restore')
          .argParser(wholeNumber(largestNumber))
          .makeOptionMandatory(),
    ],
    example: '--from 2',
    run: (newsroom, actor, seen, options) =>
      newsroom.get(useCases.restore).execute(actor, { ...seen, from: given(options, 'from') }),
  },
  discard: {
    action: 'discardChanges',
    summary: 'discard the unpublished edits of a live article',
    description: 'Drops the edits of a live article: its working copy is once more what readers see.',
    run: (newsroom, actor, seen) => newsroom.get(useCases.discardChanges).execute(actor, seen),
  },
  assign: {
    action: 'assign',
    summary: 'assign it to somebody',
    description:
      'Says who is to work on it, and when it is due. A reporter may set an embargo on a draft that somebody else assigned to them.',
    options: [
      () => new Option('--to <email>', 'who'),
      () => new Option('--nobody', 'assign it to nobody').conflicts('to'),
      () => new Option('--due <instant>', 'when it is due: 2026-11-23T17:00+01:00').argParser(shortText(40)),
      () => new Option('--no-due', 'it is due at no time; without either, that stays as it is'),
    ],
    example: '--to joris@example.org --due 2099-11-23T17:00+01:00',
    run: async (newsroom, actor, seen, { to, nobody = false, ...options }) => {
      if (to === undefined && !nobody)
        throw new CliFault('Say whom to assign it to: --to EMAIL, or --nobody.');
      const assigneeId = to === undefined ? null : (await userWithEmail(newsroom, to)).id;
      const due = dueAt(options);
      const command = { ...seen, assigneeId, ...(due !== undefined && { dueAt: due }) };
      return newsroom
        .get(useCases.assign)
        .execute(actor, { ...command, ...(due && { timeZone: due.offset }) });
    },
  },
} as const satisfies Record<string, ManuscriptAction>;

export type ActionName = keyof typeof manuscriptActions;
