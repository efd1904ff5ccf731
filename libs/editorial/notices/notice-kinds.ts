/** What people are told of: a closed list. */
export const noticeKinds = [
  'MENTIONED',
  'REPLIED',
  'ASSIGNED',
  'UNASSIGNED',
  'DUE_CHANGED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'PUBLISHED',
  'CORRECTED',
  'UNPUBLISHED',
  'SPIKED',
  'KILLED',
  'SCHEDULE_MISSED',
  'UPSTREAM_CHANGED',
  'TAKEN_OVER',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds of which only the newest matters: a new one takes the place of one about the same manuscript that was not read yet. */
export const replacingKinds: readonly NoticeKind[] = ['UPSTREAM_CHANGED', 'TAKEN_OVER'];
