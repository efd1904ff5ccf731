/** States of the working copy, the newest revision. What readers see is kept apart: see `liveRevision`. */
export const manuscriptStates = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'UNPUBLISHED',
  'SPIKED',
  'KILLED',
] as const;

export type ManuscriptState = (typeof manuscriptStates)[number];

/** Every manuscript begins here. */
export const initialState: ManuscriptState = 'DRAFT';

/**
 * Everything that can be done to a manuscript, in the newsroom's words. `missSchedule` and `liftEmbargo` are done by
 * nobody: that is how the history says what happened when a time had come.
 */
export const editorialActions = [
  'create',
  'edit',
  'submit',
  'requestChanges',
  'approve',
  'overrideReview',
  'publish',
  'schedule',
  'unschedule',
  'missSchedule',
  'correct',
  'unpublish',
  'scheduleUnpublish',
  'unscheduleUnpublish',
  'kill',
  'setEmbargo',
  'breakEmbargo',
  'confirmEmbargoBreak',
  'undoEmbargo',
  'overrideEmbargo',
  'liftEmbargo',
  'spike',
  'unspike',
  'discardChanges',
  'restore',
  'assign',
  'comment',
  'lock',
  'takeOver',
] as const;

export type EditorialAction = (typeof editorialActions)[number];
