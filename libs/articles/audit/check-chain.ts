import {
  ChainWalk,
  chainStart,
  sealOf,
  type HistoryFault,
  type Step,
  type StoredChange,
  type StoredEntry,
} from '@kopij/editorial';
import type { Database } from '@kopij/platform';
import type { FaultList } from './fault-list.js';
import type { HistoryAnchor } from './history-anchor.js';
import { batches, sealedAfter, unsealedAfter, type EntryRow, type SealedRow } from './history-rows.js';
import { inBatches } from './in-batches.js';
import { Suspects } from './suspects.js';

export interface ChainCheck {
  head: HistoryAnchor;
  /** How many entries were only in the chain of their manuscript, because they were not sealed yet. */
  unsealed: number;
  /** How many entries could not be checked because the entries that they are chained to are missing. */
  unverifiable: number;
}

/** Checks every entry against its hashes and its neighbours, and the last sealed entry against the head. */
export async function checkChain(
  database: Database,
  faults: FaultList,
  since: HistoryAnchor | null,
): Promise<ChainCheck> {
  const walk = new ChainWalk((fault) => faults.addFault(fault));
  const suspects = new Suspects(faults);
  let anchor = since?.number === 0 ? chainStart : null;
  let head: HistoryAnchor | null = null;
  let unverifiable = 0;
  const take = (row: EntryRow, step: Step): void => {
    const { number, manuscriptId, sequence } = row;
    if (row.subjectKind === null && row.madeId === null && sequence === 1)
      faults.add('MANUSCRIPT_MISSING', { number, manuscriptId, sequence });
    if (step === 'UNVERIFIABLE') unverifiable += 1;
    else if (step !== 'WHOLE') suspects.add(step);
  };

  // Unsealed entries come first: those that are sealed in between are checked twice, and none is missed.
  let place: Unsealed = ['', 0, ''];
  const unsealed = await inBatches(batches.entries, async () => {
    const rows = await database.sql.all<EntryRow>(unsealedAfter, place);
    for (const row of rows) {
      const { manuscriptId, sequence } = row;
      // There everything is sealed at once.
      if (database.engine === 'sqlite') faults.add('UNSEALED', nameOf(row));
      take(row, walk.stepUnsealed(entryOf(row)));
      place = [manuscriptId, sequence, manuscriptId];
    }
    return rows.length;
  });

  let last: Sealed = [0, '', 0, 0, ''];
  await inBatches(batches.entries, async () => {
    const rows = await database.sql.all<SealedRow>(sealedAfter, last);
    head = headOf(rows);
    const entries = rows.filter(isEntry);
    for (const row of entries) {
      if (row.number === since?.number) anchor = sealOf(row);
      const { number, manuscriptId, sequence } = row;
      take(row, walk.step({ ...entryOf(row), number }));
      last = [number, manuscriptId, sequence, number, manuscriptId];
    }
    return entries.length;
  });
  suspects.explain();
  checkHead(faults, walk.last, head);
  if (since && anchor !== since.hash) faults.add('ANCHOR_BROKEN', { number: since.number });
  return { head: walk.last, unsealed, unverifiable };
}

/** The place of the last entry that was read: the parameters of each statement. */
type Unsealed = [manuscriptId: string, sequence: number, id: string];
type Sealed = [number: number, manuscriptId: string, sequence: number, again: number, id: string];

type FoundEntry = SealedRow & { number: number };

function isEntry(row: SealedRow): row is FoundEntry {
  return row.number !== null;
}

function entryOf(row: EntryRow): StoredEntry | StoredChange {
  const details = read(row.details);
  if (row.subjectKind !== null) return { ...row, id: row.manuscriptId, details };
  const { madeId: _, subjectKind: __, ...stored } = row;
  return { ...stored, details };
}

function nameOf({ subjectKind, manuscriptId, sequence }: EntryRow): Partial<HistoryFault> {
  return subjectKind === null ? { manuscriptId, sequence } : { changeId: manuscriptId };
}

function headOf([first]: SealedRow[]): HistoryAnchor | null {
  if (first === undefined || first.headNumber === null || first.headHash === null) return null;
  return { number: first.headNumber, hash: first.headHash };
}

function checkHead(faults: FaultList, last: HistoryAnchor, head: HistoryAnchor | null): void {
  if (head && head.number > last.number)
    faults.add('MISSING', { number: last.number + 1, until: head.number });
  else if (head?.number !== last.number || head.hash !== last.hash)
    faults.add('HEAD_CHANGED', { number: last.number });
}

/** Details that cannot be parsed differ from what was sealed, which the hash shows. */
function read(details: string | null): unknown {
  if (details === null) return null;
  try {
    return JSON.parse(details) as unknown;
  } catch {
    return { unreadable: details };
  }
}
