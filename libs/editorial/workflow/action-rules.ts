import type { Role } from '../actor.js';
import type { EditorialAction } from './states.js';

/** What a command has to say besides naming the manuscript. */
export const commandChecks = [
  'NAMES_REVISION',
  'HAS_COMMENT',
  'HAS_REASON',
  'HAS_NOTE',
  'IS_ACKNOWLEDGED',
  'IS_AHEAD',
  'IS_FREE_THEN',
  'BEGINS_BEFORE_ITS_END',
  'ENDS_AFTER_ITS_BEGINNING',
  'LENGTHENS_EMBARGO',
] as const;

/** What has to be true of the manuscript, whatever the command says. */
type StandingCheck =
  | 'IS_LIVE'
  | 'IS_OR_GOES_LIVE'
  | 'WAS_NEVER_LIVE'
  | 'IS_OR_GOES_PUBLIC'
  | 'IS_DUE'
  | 'HAS_END'
  | 'IS_READY'
  | 'HAS_SECOND_PERSON'
  | 'IS_REVIEWED'
  | 'IS_FREE'
  | 'IS_EMBARGOED'
  | 'MAY_HOLD'
  | 'IS_SLIP'
  | 'IS_ALONE'
  | 'CONFIRMS_ANOTHER';

export type Check = (typeof commandChecks)[number] | StandingCheck;

export interface ActionRule {
  /** The least role that may do it. */
  role: Role;
  checks: readonly Check[];
}

/**
 * Who may do what, and what is checked; `transitions` says in which state. A comment is for colleagues; a reason may
 * be shown to readers.
 */
export const actionRules: Record<EditorialAction, ActionRule> = {
  create: { role: 'REPORTER', checks: [] },
  edit: { role: 'REPORTER', checks: [] },
  submit: { role: 'REPORTER', checks: ['IS_READY'] },
  requestChanges: { role: 'EDITOR', checks: ['HAS_COMMENT'] },
  approve: { role: 'EDITOR', checks: ['IS_READY', 'HAS_SECOND_PERSON'] },
  // For an emergency: it stands for the review and for the second pair of eyes, and everybody can see that it did.
  overrideReview: { role: 'ADMIN', checks: ['HAS_REASON', 'IS_READY'] },
  publish: {
    role: 'EDITOR',
    checks: ['NAMES_REVISION', 'IS_DUE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE', 'IS_ACKNOWLEDGED'],
  },
  // Whether the embargo has lifted is asked again when the time has come.
  schedule: {
    role: 'EDITOR',
    checks: [
      'NAMES_REVISION',
      'IS_AHEAD',
      'BEGINS_BEFORE_ITS_END',
      'IS_READY',
      'IS_REVIEWED',
      'IS_FREE_THEN',
      'IS_ACKNOWLEDGED',
    ],
  },
  unschedule: { role: 'EDITOR', checks: [] },
  missSchedule: { role: 'EDITOR', checks: [] },
  correct: {
    role: 'EDITOR',
    checks: ['NAMES_REVISION', 'HAS_NOTE', 'IS_LIVE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE'],
  },
  unpublish: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_LIVE'] },
  scheduleUnpublish: {
    role: 'EDITOR',
    checks: ['HAS_REASON', 'IS_AHEAD', 'ENDS_AFTER_ITS_BEGINNING', 'IS_OR_GOES_LIVE'],
  },
  unscheduleUnpublish: { role: 'EDITOR', checks: ['HAS_END'] },
  kill: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_OR_GOES_PUBLIC'] },
  setEmbargo: { role: 'REPORTER', checks: ['IS_AHEAD', 'LENGTHENS_EMBARGO', 'MAY_HOLD'] },
  // One editor asks for it and another confirms it; until then the embargo stands.
  breakEmbargo: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_EMBARGOED'] },
  confirmEmbargoBreak: { role: 'EDITOR', checks: ['IS_EMBARGOED', 'CONFIRMS_ANOTHER'] },
  // One alone: a slip of the hand that nobody has relied on yet.
  undoEmbargo: { role: 'EDITOR', checks: ['IS_EMBARGOED', 'IS_SLIP'] },
  // For a desk of one only, in place of the second person; everybody can see that it was.
  overrideEmbargo: { role: 'ADMIN', checks: ['HAS_REASON', 'IS_EMBARGOED', 'IS_ALONE'] },
  liftEmbargo: { role: 'EDITOR', checks: ['IS_LIVE', 'IS_FREE'] },
  spike: { role: 'EDITOR', checks: ['WAS_NEVER_LIVE'] },
  unspike: { role: 'EDITOR', checks: [] },
  discardChanges: { role: 'REPORTER', checks: ['IS_LIVE'] },
  restore: { role: 'REPORTER', checks: [] },
  assign: { role: 'REPORTER', checks: [] },
  comment: { role: 'REPORTER', checks: ['HAS_COMMENT'] },
  lock: { role: 'REPORTER', checks: [] },
  takeOver: { role: 'REPORTER', checks: [] },
};
