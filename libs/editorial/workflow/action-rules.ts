import type { Role } from '../actor.js';
import type { EditorialAction } from './states.js';

/** What a command has to say besides naming the manuscript. */
export const commandChecks = ['NAMES_REVISION', 'HAS_COMMENT', 'HAS_REASON'] as const;

/** What has to be true of the manuscript, whatever the command says. */
type StandingCheck =
  | 'IS_LIVE'
  | 'WAS_NEVER_LIVE'
  | 'IS_OR_GOES_PUBLIC'
  | 'IS_DUE'
  | 'IS_READY'
  | 'HAS_SECOND_PERSON'
  | 'IS_REVIEWED'
  | 'IS_FREE';

export type Check = (typeof commandChecks)[number] | StandingCheck;

export interface ActionRule {
  /** The least role that may do it. */
  role: Extract<Role, 'REPORTER' | 'EDITOR'>;
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
  publish: { role: 'EDITOR', checks: ['NAMES_REVISION', 'IS_DUE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE'] },
  // Whether the embargo has lifted is asked when the time has come, not now.
  schedule: { role: 'EDITOR', checks: ['NAMES_REVISION', 'IS_READY', 'IS_REVIEWED'] },
  unschedule: { role: 'EDITOR', checks: [] },
  correct: {
    role: 'EDITOR',
    checks: ['NAMES_REVISION', 'HAS_REASON', 'IS_LIVE', 'IS_READY', 'IS_REVIEWED', 'IS_FREE'],
  },
  unpublish: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_LIVE'] },
  kill: { role: 'EDITOR', checks: ['HAS_REASON', 'IS_OR_GOES_PUBLIC'] },
  spike: { role: 'EDITOR', checks: ['WAS_NEVER_LIVE'] },
  unspike: { role: 'EDITOR', checks: [] },
  discardChanges: { role: 'REPORTER', checks: ['IS_LIVE'] },
  restore: { role: 'REPORTER', checks: [] },
  assign: { role: 'REPORTER', checks: [] },
  comment: { role: 'REPORTER', checks: ['HAS_COMMENT'] },
  lock: { role: 'REPORTER', checks: [] },
  takeOver: { role: 'REPORTER', checks: [] },
};
