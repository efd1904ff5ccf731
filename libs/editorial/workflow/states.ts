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
