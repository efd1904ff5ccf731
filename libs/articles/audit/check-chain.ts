import { ChainWalk, chainStart, explainSuspects, type SealedEntry, type Suspect } from '@kopij/editorial';
import type { Database } from '@kopij/platform';
import type { FaultList } from './fault-list.js';
import type { HistoryAnchor } from './history-anchor.js';
import { batches, entriesAfter, type EntryRow } from './history-rows.js';
import { inBatches } from './in-batches.js';

/** How many entries that do not match their seal are looked into; the work grows with the third power of it. */
const explained = 24;

export interface ChainCheck {
  head: HistoryAnchor;
  /** How many entries could not be checked because what they are chained to is gone. */
  unverifiable: number;
}

/** Checks every entry against its seal and its neighbours, and the last one against the head. */
export async function checkChain(
  database: Database,
  faults: FaultList,
  since: HistoryAnchor | null,
): Promise<ChainCheck> {
  const walk = new ChainWalk((fault) => faults.addFault(fault));
  const suspects: Suspect[] = [];
  let anchor = since?.number === 0 ? chainStart : null;
  let head: HistoryAnchor | null = null;
  let unverifiable = 0;
  let place = [0, '', 0] as [number, string, number];
  await inBatches(batches.entries, async () => {
    const rows = await database.sql.all<EntryRow>(entriesAfter, place);
    head = headOf(rows);
    const entries = rows.filter(isEntry);
    for (const { madeId, ...row } of entries) {
      const { number, manuscriptId, sequence } = row;
      if (number === since?.number) anchor = row.hash;
      if (madeId === null && sequence === 1)
        faults.add('MANUSCRIPT_MISSING', { number, manuscriptId, sequence });
      const step = walk.step({ ...row, details: read(row.details) });
      if (step === 'UNVERIFIABLE') unverifiable += 1;
      else if (step !== 'WHOLE' && suspects.length < explained) {
        suspects.push(step);
        if (suspects.length === explained) explain(faults, suspects);
      } else if (step !== 'WHOLE') faults.add('CHANGED', named(step));
      place = [number, manuscriptId, sequence];
    }
    return entries.length;
  });
  if (suspects.length < explained) explain(faults, suspects);
  checkHead(faults, walk.last, head);
  if (since && anchor !== since.hash) faults.add('ANCHOR_BROKEN', { number: since.number });
  return { head: walk.last, unverifiable };
}

type FoundEntry = EntryRow & { number: number };

function isEntry(row: EntryRow): row is FoundEntry {
  return row.number !== null;
}

function headOf([first]: EntryRow[]): HistoryAnchor | null {
  if (first === undefined || first.headNumber === null || first.headHash === null) return null;
  return { number: first.headNumber, hash: first.headHash };
}

function checkHead(faults: FaultList, last: HistoryAnchor, head: HistoryAnchor | null): void {
  if (head && head.number > last.number)
    faults.add('MISSING', { number: last.number + 1, until: head.number });
  else if (head?.number !== last.number || head.hash !== last.hash)
    faults.add('HEAD_CHANGED', { number: last.number });
}

/** Says of each what is wrong with it; nothing of those that only stand beside what was touched. */
function explain(faults: FaultList, suspects: readonly Suspect[]): void {
  for (const { suspect, ...explanation } of explainSuspects(suspects)) {
    if (explanation.cause === 'CHANGED') faults.add('CHANGED', named(suspect));
    if (explanation.cause === 'MOVED') {
      faults.add('MOVED', { ...named(suspect), sealedAs: explanation.sealedAs });
    }
  }
}

function named({ facts: { number, manuscriptId, sequence, revision } }: Suspect) {
  return { number, manuscriptId, sequence, revision };
}

/** Details that cannot be read are not what was sealed: the seal shows it. */
function read(details: string | null): SealedEntry['details'] {
  if (details === null) return null;
  try {
    return JSON.parse(details) as unknown;
  } catch {
    return { unreadable: details };
  }
}
