import { contentHash, type Content } from '@kopij/editorial';
import { unpackJson, type Database } from '@kopij/platform';
import type { FaultList } from './fault-list.js';
import { batches, revisionsAfter, type RevisionRow } from './history-rows.js';
import { inBatches } from './in-batches.js';

/** Checks that every revision matches its hash, and that an entry created it. Returns the number of revisions. */
export function checkRevisions(database: Database, faults: FaultList): Promise<number> {
  let place = ['', 0] as [string, number];
  return inBatches(batches.revisions, async () => {
    const rows = await database.sql.all<RevisionRow>(revisionsAfter, place);
    for (const row of rows) {
      const { number, manuscriptId, sequence, revision } = row;
      const known = { number, manuscriptId, sequence, revision };
      if (sequence === null) faults.add('REVISION_ADDED', known);
      else if (!isAsMade(row)) faults.add('REVISION_CHANGED', known);
      place = [manuscriptId, revision];
    }
    return rows.length;
  });
}

function isAsMade(row: RevisionRow): boolean {
  return (
    row.createdAt === row.at && row.createdById === row.actorId && hashOf(row.content) === row.contentHash
  );
}

function hashOf(content: Uint8Array): string | null {
  try {
    return contentHash(unpackJson(content) as Content);
  } catch {
    return null;
  }
}
