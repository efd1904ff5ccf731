import type { AvailableAction } from './action-rules.js';

/** What somebody has to give or know to perform an action, besides the manuscript. */
export const needs = ['REASON', 'COMMENT', 'NOTE', 'REVISION', 'MOMENT', 'SECOND_PERSON'] as const;

export type Need = (typeof needs)[number];

/** So that whoever offers an action knows what to ask for. */
export const actionNeeds: Readonly<Record<AvailableAction, readonly Need[]>> = {
  edit: [],
  submit: [],
  requestChanges: ['COMMENT'],
  approve: [],
  overrideReview: ['REASON'],
  publish: ['REVISION'],
  schedule: ['REVISION', 'MOMENT'],
  unschedule: [],
  correct: ['NOTE', 'REVISION'],
  unpublish: ['REASON'],
  scheduleUnpublish: ['REASON', 'MOMENT'],
  unscheduleUnpublish: [],
  kill: ['REASON'],
  setEmbargo: ['MOMENT'],
  breakEmbargo: ['REASON', 'SECOND_PERSON'],
  confirmEmbargoBreak: [],
  undoEmbargo: [],
  overrideEmbargo: ['REASON'],
  spike: [],
  unspike: [],
  discardChanges: [],
  restore: ['REVISION'],
  assign: [],
  // Only a kill takes a second person.
  dismissUpstream: ['REASON', 'SECOND_PERSON'],
};
