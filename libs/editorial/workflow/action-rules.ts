import type { Role } from '../actor.js';

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
  readonly role: Role;
  readonly checks: readonly Check[];
  /**
   * Where `transitions` does not say in which state it can be done: in every one, or in every one but KILLED. It leads nowhere else, for it
   * is about something beside the manuscript.
   */
  readonly leavesState?: 'ALWAYS' | 'UNLESS_KILLED';
  /** What opens a manuscript, what the clock does, and what the product does not do yet is not among what a manuscript offers. */
  readonly isOffered?: false;
}

/**
 * Everything that can be done to a manuscript, in the newsroom's words: who may do it, and what is checked. A comment is for colleagues;
 * a reason may be shown to readers.
 */
const rules = {
  create: { role: 'REPORTER', checks: [], isOffered: false },
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
  // By the clock: that is how the history says what happened when the time had come.
  missSchedule: { role: 'EDITOR', checks: [], isOffered: false },
  correct: {
    role: 'EDITOR',
    checks: ['NAMES_REVISION', 'HAS_NOTE', 'IS_LIVE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE'],
  },
  unpublish: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_LIVE'] },
  scheduleUnpublish: {
    role: 'EDITOR',
    checks: ['HAS_REASON', 'IS_AHEAD', 'ENDS_AFTER_ITS_BEGINNING', 'IS_OR_GOES_LIVE'],
    leavesState: 'UNLESS_KILLED',
  },
  unscheduleUnpublish: { role: 'EDITOR', checks: ['HAS_END'], leavesState: 'UNLESS_KILLED' },
  kill: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_OR_GOES_PUBLIC'] },
  setEmbargo: {
    role: 'REPORTER',
    checks: ['IS_AHEAD', 'LENGTHENS_EMBARGO', 'MAY_HOLD'],
    leavesState: 'UNLESS_KILLED',
  },
  // One editor asks for it and another confirms it; until then the embargo stands.
  breakEmbargo: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_EMBARGOED'], leavesState: 'UNLESS_KILLED' },
  confirmEmbargoBreak: {
    role: 'EDITOR',
    checks: ['IS_EMBARGOED', 'CONFIRMS_ANOTHER'],
    leavesState: 'UNLESS_KILLED',
  },
  // One alone: a slip of the hand that nobody has relied on yet.
  undoEmbargo: { role: 'EDITOR', checks: ['IS_EMBARGOED', 'IS_SLIP'], leavesState: 'UNLESS_KILLED' },
  // For a desk of one only, in place of the second person; everybody can see that it was.
  overrideEmbargo: {
    role: 'ADMIN',
    checks: ['HAS_REASON', 'IS_EMBARGOED', 'IS_ALONE'],
    leavesState: 'UNLESS_KILLED',
  },
  liftEmbargo: {
    role: 'EDITOR',
    checks: ['IS_LIVE', 'IS_FREE'],
    leavesState: 'UNLESS_KILLED',
    isOffered: false,
  },
  spike: { role: 'EDITOR', checks: ['WAS_NEVER_LIVE'] },
  unspike: { role: 'EDITOR', checks: [] },
  discardChanges: { role: 'REPORTER', checks: ['IS_LIVE'] },
  restore: { role: 'REPORTER', checks: [] },
  assign: { role: 'REPORTER', checks: [], leavesState: 'ALWAYS' },
  comment: { role: 'REPORTER', checks: ['HAS_COMMENT'], leavesState: 'ALWAYS', isOffered: false },
  lock: { role: 'REPORTER', checks: [], leavesState: 'ALWAYS', isOffered: false },
  takeOver: { role: 'REPORTER', checks: [], leavesState: 'ALWAYS', isOffered: false },
} as const satisfies Readonly<Record<string, ActionRule>>;

export type EditorialAction = keyof typeof rules;

export const actionRules: Readonly<Record<EditorialAction, ActionRule>> = rules;

export const editorialActions = Object.keys(rules) as EditorialAction[];

/** What a manuscript that exists offers. */
export type AvailableAction = {
  [Action in EditorialAction]: (typeof rules)[Action] extends { readonly isOffered: false } ? never : Action;
}[EditorialAction];

export const availableActions = editorialActions.filter(
  (action): action is AvailableAction => actionRules[action].isOffered !== false,
);
