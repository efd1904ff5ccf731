import type { Database } from '@kopij/platform';
import type { FaultList } from './fault-list.js';
import { batches, manuscriptsAfter, type ManuscriptRow } from './history-rows.js';
import { inBatches } from './in-batches.js';

/** Checks that every manuscript matches its last entry. Returns the number of manuscripts. */
export function checkManuscripts(database: Database, faults: FaultList): Promise<number> {
  let place = '';
  return inBatches(batches.manuscripts, async () => {
    const rows = await database.sql.all<ManuscriptRow>(manuscriptsAfter, [place]);
    for (const row of rows) {
      const { id: manuscriptId, number, lastSequence: sequence } = row;
      if (!isAsLeft(row)) faults.add('MANUSCRIPT_CHANGED', { number, manuscriptId, sequence });
      place = manuscriptId;
    }
    return rows.length;
  });
}

function isAsLeft({
  version,
  state,
  revision,
  toState,
  entryRevision,
  lastSequence,
}: ManuscriptRow): boolean {
  return lastSequence === version && toState === state && entryRevision === revision;
}
