/** The faults of the history, most of which require tampering with the database. */
export const historyFaultKinds = [
  'CHANGED',
  'MISSING',
  'MOVED',
  'UNSEALED',
  'REVISION_CHANGED',
  'REVISION_MISSING',
  'REVISION_ADDED',
  'MANUSCRIPT_CHANGED',
  'MANUSCRIPT_MISSING',
  'HEAD_CHANGED',
  'ANCHOR_BROKEN',
] as const;

export type HistoryFaultKind = (typeof historyFaultKinds)[number];

/** A fault of the history. Null fields do not apply or can no longer be known. */
export interface HistoryFault {
  kind: HistoryFaultKind;
  /** The place in the newsroom's history. */
  number: number | null;
  /** MISSING: the last number of an unbroken range. */
  until: number | null;
  /** MOVED: the place it was sealed for. */
  sealedAs: number | null;
  manuscriptId: string | null;
  /** The place in the history of the manuscript. */
  sequence: number | null;
  revision: number | null;
  /** The id of an entry of the audit trail, which has no manuscript. */
  changeId: string | null;
}

/** A fault with only the given fields. */
export function historyFault(kind: HistoryFaultKind, known: Partial<HistoryFault>): HistoryFault {
  const unknown = { number: null, until: null, sealedAs: null, manuscriptId: null, sequence: null };
  return { ...unknown, revision: null, changeId: null, ...known, kind };
}
