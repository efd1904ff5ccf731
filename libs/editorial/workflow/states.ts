/** States of the working copy. What readers see is separate: see `liveRevision`. */
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

/** The initial state. */
export const initialState: ManuscriptState = 'DRAFT';
