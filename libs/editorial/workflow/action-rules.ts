import type { Role } from '../actor.js';
import type { Right } from '../rights/grant.js';
import type { ManuscriptState } from './states.js';

/** What a command must provide besides the manuscript. */
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

/** What must hold for the manuscript, whatever the command provides. */
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
  | 'CONFIRMS_ANOTHER'
  | 'HAS_UPSTREAM_NEWS';

export type Check = (typeof commandChecks)[number] | StandingCheck;

/** The target of an action: a state, one that depends on the actor's role, or the state before a spike. */
export type Destination =
  ManuscriptState | { REPORTER: ManuscriptState; EDITOR: ManuscriptState } | 'STATE_BEFORE_SPIKE';

/** What somebody has to give or know to perform an action, besides the manuscript. */
export const needs = ['REASON', 'COMMENT', 'NOTE', 'REVISION', 'MOMENT', 'SECOND_PERSON'] as const;

export type Need = (typeof needs)[number];

type Moves = Readonly<Partial<Record<ManuscriptState, Destination>>>;

export interface ActionRule {
  /** The minimum role. */
  readonly role: Role;
  /** What somebody whose role does not reach the whole newsroom has to be granted in the section. */
  readonly right: Right;
  readonly checks: readonly Check[];
  /** What it takes that no check asks for. */
  readonly takes?: readonly Need[];
  /** Whether it can hide what readers see, without the right to publish. */
  readonly hidesLive?: true;
  /** From each state in which it is available: the state it leads to. */
  readonly moves?: Moves;
  /** Instead of `moves`, for actions that do not change the state: available in every state, or in every state but KILLED. */
  readonly leavesState?: 'ALWAYS' | 'UNLESS_KILLED';
  /** Whether it approves the current content; `OVERRIDE`: instead of a review. */
  readonly approves?: 'ALWAYS' | 'OVERRIDE' | 'UNLESS_APPROVED';
  /** Not offered on a manuscript: creating one, actions of the scheduler, and actions that are not implemented yet. */
  readonly isOffered?: false;
}

/**
 * All actions on a manuscript, in the newsroom's words: who may perform them, what is checked, and which state they lead to. A
 * comment is for colleagues; a reason may be shown to readers.
 *
 * The state is that of the working copy; whether readers see a revision is stored separately. So a live article can be unpublished
 * in whatever state its working copy is: the working copy, with its unpublished edits, becomes UNPUBLISHED, and a schedule ends,
 * or it would publish again what was just taken down. To edit a SCHEDULED working copy, unschedule it first: exactly what was
 * scheduled is published. No action leads out of KILLED: the agency has told its clients never to use the story.
 */
const rules = {
  create: { role: 'REPORTER', right: 'WRITE', checks: [], isOffered: false },
  edit: {
    role: 'REPORTER',
    right: 'WRITE',
    checks: [],
    moves: {
      ...from(['DRAFT', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED'], 'DRAFT'),
      // An editor can correct copy without ending its review; a reporter who goes on writing has not finished.
      IN_REVIEW: { REPORTER: 'DRAFT', EDITOR: 'IN_REVIEW' },
    },
  },
  submit: {
    role: 'REPORTER',
    right: 'WRITE',
    checks: ['IS_READY'],
    moves: from(['DRAFT', 'UNPUBLISHED'], 'IN_REVIEW'),
  },
  requestChanges: {
    role: 'EDITOR',
    right: 'REVIEW',
    checks: ['HAS_COMMENT'],
    moves: from(['IN_REVIEW', 'APPROVED'], 'DRAFT'),
  },
  approve: {
    role: 'EDITOR',
    right: 'REVIEW',
    checks: ['IS_READY', 'HAS_SECOND_PERSON'],
    moves: { IN_REVIEW: 'APPROVED' },
    approves: 'ALWAYS',
  },
  // For emergencies: replaces the review and the second pair of eyes, and is recorded as such.
  overrideReview: {
    role: 'ADMIN',
    right: 'REVIEW',
    checks: ['HAS_REASON', 'IS_READY'],
    moves: from(['DRAFT', 'IN_REVIEW', 'UNPUBLISHED'], 'APPROVED'),
    approves: 'OVERRIDE',
  },
  publish: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['NAMES_REVISION', 'IS_DUE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE', 'IS_ACKNOWLEDGED'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'UNPUBLISHED'], 'PUBLISHED'),
  },
  // Whether the embargo has ended is checked again when the schedule is due.
  schedule: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: [
      'NAMES_REVISION',
      'IS_AHEAD',
      'BEGINS_BEFORE_ITS_END',
      'IS_READY',
      'IS_REVIEWED',
      'IS_FREE_THEN',
      'IS_ACKNOWLEDGED',
    ],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'UNPUBLISHED'], 'SCHEDULED'),
    // Scheduling counts as an approval where none was required, because exactly that content will be published.
    approves: 'UNLESS_APPROVED',
  },
  unschedule: { role: 'EDITOR', right: 'PUBLISH', checks: [], moves: { SCHEDULED: 'APPROVED' } },
  // Performed by the scheduler, so that the history records it.
  missSchedule: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: [],
    moves: { SCHEDULED: 'APPROVED' },
    isOffered: false,
  },
  correct: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['NAMES_REVISION', 'HAS_NOTE', 'IS_LIVE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'], 'PUBLISHED'),
  },
  unpublish: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['HAS_REASON', 'IS_LIVE'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED'], 'UNPUBLISHED'),
  },
  scheduleUnpublish: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['HAS_REASON', 'IS_AHEAD', 'ENDS_AFTER_ITS_BEGINNING', 'IS_OR_GOES_LIVE'],
    leavesState: 'UNLESS_KILLED',
  },
  unscheduleUnpublish: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['HAS_END'],
    leavesState: 'UNLESS_KILLED',
  },
  kill: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['HAS_REASON', 'IS_OR_GOES_PUBLIC'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED'], 'KILLED'),
  },
  setEmbargo: {
    role: 'REPORTER',
    right: 'WRITE',
    checks: ['IS_AHEAD', 'LENGTHENS_EMBARGO', 'MAY_HOLD'],
    hidesLive: true,
    leavesState: 'UNLESS_KILLED',
  },
  // One editor asks and another confirms; until then the embargo stays in force.
  breakEmbargo: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['HAS_REASON', 'IS_EMBARGOED'],
    takes: ['SECOND_PERSON'],
    leavesState: 'UNLESS_KILLED',
  },
  confirmEmbargoBreak: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['IS_EMBARGOED', 'CONFIRMS_ANOTHER'],
    leavesState: 'UNLESS_KILLED',
  },
  // One editor alone, for a mistake that has had no effect yet.
  undoEmbargo: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['IS_EMBARGOED', 'IS_SLIP'],
    leavesState: 'UNLESS_KILLED',
  },
  // Only if nobody else can confirm; recorded as an override.
  overrideEmbargo: {
    role: 'ADMIN',
    right: 'PUBLISH',
    checks: ['HAS_REASON', 'IS_EMBARGOED', 'IS_ALONE'],
    leavesState: 'UNLESS_KILLED',
  },
  liftEmbargo: {
    role: 'EDITOR',
    right: 'PUBLISH',
    checks: ['IS_LIVE', 'IS_FREE'],
    leavesState: 'UNLESS_KILLED',
    isOffered: false,
  },
  spike: {
    role: 'EDITOR',
    right: 'REVIEW',
    checks: ['WAS_NEVER_LIVE'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED'], 'SPIKED'),
  },
  unspike: { role: 'EDITOR', right: 'REVIEW', checks: [], moves: { SPIKED: 'STATE_BEFORE_SPIKE' } },
  discardChanges: { role: 'REPORTER', right: 'WRITE', checks: ['IS_LIVE'], moves: { DRAFT: 'PUBLISHED' } },
  restore: {
    role: 'REPORTER',
    right: 'WRITE',
    checks: [],
    takes: ['REVISION'],
    moves: from(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED', 'SPIKED'], 'DRAFT'),
  },
  assign: { role: 'REPORTER', right: 'WRITE', checks: [], leavesState: 'ALWAYS' },
  // A kill by the agency takes two people.
  dismissUpstream: {
    role: 'EDITOR',
    right: 'REVIEW',
    checks: ['HAS_REASON', 'HAS_UPSTREAM_NEWS'],
    takes: ['SECOND_PERSON'],
    leavesState: 'UNLESS_KILLED',
  },
  // Performed by the wire, so that the history records what an agency asks of the newsroom.
  noteUpstream: { role: 'EDITOR', right: 'REVIEW', checks: [], leavesState: 'ALWAYS', isOffered: false },
  comment: {
    role: 'REPORTER',
    right: 'READ',
    checks: ['HAS_COMMENT'],
    leavesState: 'ALWAYS',
    isOffered: false,
  },
  lock: { role: 'REPORTER', right: 'WRITE', checks: [], leavesState: 'ALWAYS', isOffered: false },
  takeOver: { role: 'REPORTER', right: 'WRITE', checks: [], leavesState: 'ALWAYS', isOffered: false },
} as const satisfies Readonly<Record<string, ActionRule>>;

export type EditorialAction = keyof typeof rules;

export const actionRules: Readonly<Record<EditorialAction, ActionRule>> = rules;

/** Whether an action has a check, so that what the check needs is only looked up then. */
export function asksWhether(action: EditorialAction, check: Check): boolean {
  return actionRules[action].checks.includes(check);
}

export const editorialActions = Object.keys(rules) as EditorialAction[];

/** The actions offered on an existing manuscript. */
export type AvailableAction = {
  [Action in EditorialAction]: (typeof rules)[Action] extends { readonly isOffered: false } ? never : Action;
}[EditorialAction];

export const availableActions = editorialActions.filter(
  (action): action is AvailableAction => actionRules[action].isOffered !== false,
);

function from(states: readonly ManuscriptState[], to: ManuscriptState): Moves {
  return Object.fromEntries(states.map((state) => [state, to]));
}
