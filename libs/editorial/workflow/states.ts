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

/** Everything that can be done to a manuscript, in the newsroom's words. */
export const editorialActions = [
  'create',
  'edit',
  'submit',
  'requestChanges',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'correct',
  'unpublish',
  'kill',
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
