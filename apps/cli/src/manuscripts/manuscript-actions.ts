import {
  correctionTypes,
  findingCodes,
  type CorrectionType,
  type EditorialAction,
  type FindingCode,
} from '@kopij/editorial';
import { Option } from 'commander';
import { longerText } from '../longer-text.js';
import { shortText } from '../short-text.js';
import { wholeNumber } from '../whole-number.js';

/** What the options of all actions can say. */
export interface ActionOptions {
  as?: string;
  version?: number;
  comment?: string;
  reason?: string;
  note?: string;
  type?: CorrectionType;
  signedBy?: string;
  revision?: number;
  from?: number;
  at?: string;
  zone?: string;
  until?: string;
  to?: string;
  nobody?: boolean;
  acknowledge?: FindingCode[];
}

interface ManuscriptAction {
  /** What the newsroom's rules call it. */
  action: EditorialAction;
  summary: string;
  description: string;
  options?: (() => Option)[];
  /** What stands behind ID in the example. */
  example?: string;
}

const largestNumber = 2_147_483_647;

const comment = (): Option =>
  new Option('--comment <text>', 'for colleagues, in the history').argParser(longerText(4_000));
const reason = (): Option =>
  new Option('--reason <text>', 'why, for the history').argParser(longerText(4_000));
const revision = (): Option =>
  new Option('--revision <number>', 'the revision you have read; any other than the newest is refused')
    .argParser(wholeNumber(largestNumber))
    .makeOptionMandatory();
const acknowledge = (): Option =>
  new Option('--acknowledge <code...>', 'warnings you have read and let pass').choices(findingCodes);
const at = (): Option =>
  new Option('--at <local time>', 'what the clock on the wall says then: 2026-03-29T09:00')
    .argParser(shortText(40))
    .makeOptionMandatory();
const zone = (): Option =>
  new Option('--zone <name>', 'where that clock hangs, as the IANA names it: Europe/Amsterdam')
    .argParser(shortText(64))
    .makeOptionMandatory();

/** Everything that can be done to a manuscript from here. What is missing or not allowed the newsroom's rules say, all at once. */
export const manuscriptActions = {
  submit: {
    action: 'submit',
    summary: 'hand it to a reviewer',
    description: 'Hands the working copy to a reviewer, or says all that is missing.',
  },
  'request-changes': {
    action: 'requestChanges',
    summary: 'send it back to its writer',
    description: 'Sends it back to its writer, saying what is wrong with it.',
    options: [comment],
    example: '--comment "Wie is de bron?"',
  },
  approve: {
    action: 'approve',
    summary: 'approve what it says now',
    description: 'Approves exactly the content it has now; any later change voids it.',
    options: [comment],
  },
  override: {
    action: 'overrideReview',
    summary: 'approve in an emergency',
    description: 'An admin approves in place of review and second pair of eyes. The history says so.',
    options: [reason],
    example: '--reason "De dijk breekt nu."',
  },
  publish: {
    action: 'publish',
    summary: 'make it what readers see',
    description: 'Makes the working copy what readers see, at once.',
    options: [revision, acknowledge],
    example: '--revision 3',
  },
  schedule: {
    action: 'schedule',
    summary: 'let it go live by itself',
    description:
      'Lets exactly the named revision go live by itself. 09:00 in Amsterdam stays 09:00 there, whatever becomes of summer time.',
    options: [revision, at, zone, acknowledge],
    example: '--revision 3 --at 2026-03-29T09:00 --zone Europe/Amsterdam',
  },
  unschedule: {
    action: 'unschedule',
    summary: 'call that off',
    description: 'Calls a planned publication off; what was to go live stays approved.',
  },
  'schedule-unpublish': {
    action: 'scheduleUnpublish',
    summary: 'let it come down by itself',
    description: 'Lets an article that is live, or goes live by itself, be taken down by itself.',
    options: [at, zone, reason],
    example: '--at 2026-04-01T00:00 --zone Europe/Amsterdam --reason "De licentie loopt af."',
  },
  'unschedule-unpublish': {
    action: 'unscheduleUnpublish',
    summary: 'call that off',
    description: 'Calls the planned end of its publication off.',
  },
  correct: {
    action: 'correct',
    summary: 'publish it with a note to readers',
    description:
      'Publishes what is live, or a reviewed edit of it, with a note to readers that is kept for ever.',
    options: [
      revision,
      () => new Option('--type <type>', 'what the note is').choices(correctionTypes).makeOptionMandatory(),
      () => new Option('--note <text>', 'what readers are told').argParser(longerText(2_000)),
      () =>
        new Option(
          '--signed-by <name>',
          'who signs for it before readers; left out: your own name',
        ).argParser(shortText(120)),
    ],
    example: '--revision 4 --type CORRECTION --note "De veerboot vaart vanaf Oslo, niet vanaf Bergen."',
  },
  unpublish: {
    action: 'unpublish',
    summary: 'take it away from readers',
    description: 'Takes the article away from readers. It can be published again, at the same address.',
    options: [reason],
    example: '--reason "De bron wordt nagetrokken."',
  },
  kill: {
    action: 'kill',
    summary: 'withdraw it for good',
    description:
      'Withdraws the article for good: readers get a tombstone, its address is never given away, and nothing leads back.',
    options: [
      () => new Option('--reason <text>', 'why, in words for readers').argParser(longerText(4_000)),
      comment,
    ],
    example: '--reason "Ingetrokken door het persbureau."',
  },
  embargo: {
    action: 'setEmbargo',
    summary: 'keep readers from it until an instant',
    description:
      'Keeps readers from it until an instant. What is live is hidden at once. An embargo in force can be made longer, not shorter.',
    options: [
      () => new Option('--until <instant>', 'with its offset: 2026-11-23T20:30+01:00').makeOptionMandatory(),
    ],
    example: '--until 2026-11-23T20:30+01:00',
  },
  'break-embargo': {
    action: 'breakEmbargo',
    summary: 'ask for its embargo to be broken',
    description: 'Asks for its embargo to be broken. It stands until another editor confirms.',
    options: [reason],
    example: '--reason "Het staat al overal."',
  },
  'confirm-embargo-break': {
    action: 'confirmEmbargoBreak',
    summary: 'break an embargo somebody asked to break',
    description:
      'Breaks an embargo that another editor has asked to break. What it has hidden comes back at once.',
    options: [comment],
  },
  'undo-embargo': {
    action: 'undoEmbargo',
    summary: 'take back an embargo set a short while ago',
    description:
      'Takes back an embargo, by one editor alone: one that a person set less than a day ago, and that has neither hidden a live article nor held back a publication.',
    options: [],
  },
  'override-embargo': {
    action: 'overrideEmbargo',
    summary: 'lift its embargo alone, as an admin',
    description:
      'Lifts its embargo alone, where no other editor or admin is active who could confirm it. The reason is kept in the history.',
    options: [reason],
    example: '--reason "Niemand anders heeft dienst."',
  },
  spike: {
    action: 'spike',
    summary: 'put it aside',
    description: 'Puts it aside, when readers never saw it.',
    options: [comment],
  },
  unspike: {
    action: 'unspike',
    summary: 'take it up again',
    description: 'Takes it up again, in the state it was put aside in.',
  },
  restore: {
    action: 'restore',
    summary: 'copy an old revision into a new one',
    description: 'Copies an old revision into a new one. It never publishes: readers keep what is live.',
    options: [
      () =>
        new Option('--from <number>', 'the revision to copy')
          .argParser(wholeNumber(largestNumber))
          .makeOptionMandatory(),
    ],
    example: '--from 2',
  },
  discard: {
    action: 'discardChanges',
    summary: 'drop the edits of a live article',
    description: 'Drops the edits of a live article: its working copy is once more what readers see.',
  },
  assign: {
    action: 'assign',
    summary: 'say who is to work on it',
    description:
      'Says who is to work on it. A reporter may set an embargo on a draft that somebody else assigned to them.',
    options: [
      () => new Option('--to <email>', 'who'),
      () => new Option('--nobody', 'nobody in particular').conflicts('to'),
    ],
    example: '--to joris@example.org',
  },
} as const satisfies Record<string, ManuscriptAction>;

export type ActionName = keyof typeof manuscriptActions;
