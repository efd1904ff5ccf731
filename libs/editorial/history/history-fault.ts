/** What can be wrong with the history, most of it only by somebody's hand in the database. */
export const historyFaultKinds = [
  'CHANGED',
  'MISSING',
  'MOVED',
  'REVISION_CHANGED',
  'REVISION_MISSING',
  'REVISION_ADDED',
  'MANUSCRIPT_CHANGED',
  'MANUSCRIPT_MISSING',
  'HEAD_CHANGED',
  'ANCHOR_BROKEN',
] as const;

export type HistoryFaultKind = (typeof historyFaultKinds)[number];

/** One thing that is wrong with the history; what is null does not apply, or nobody can know it any more. */
export interface HistoryFault {
  kind: HistoryFaultKind;
  /** The place in the newsroom's history. */
  number: number | null;
  /** MISSING: the last of an unbroken row. */
  until: number | null;
  /** MOVED: the place it was sealed for. */
  sealedAs: number | null;
  manuscriptId: string | null;
  /** The place in the history of the manuscript. */
  sequence: number | null;
  revision: number | null;
}

/** A fault of which only so much is known. */
export function historyFault(kind: HistoryFaultKind, known: Partial<HistoryFault>): HistoryFault {
  const unknown = { number: null, until: null, sealedAs: null, manuscriptId: null, sequence: null };
  return { ...unknown, revision: null, ...known, kind };
}
