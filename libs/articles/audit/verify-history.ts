import type { HistoryFault } from '@kopij/editorial';
import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { checkChain } from './check-chain.js';
import { checkManuscripts } from './check-manuscripts.js';
import { checkRevisions } from './check-revisions.js';
import { FaultList } from './fault-list.js';
import type { HistoryAnchor } from './history-anchor.js';
import { head } from './history-rows.js';

/** How many faults are named; all are counted. */
const mostFaults = 100;

/** The result of a verification. */
export interface HistoryReport {
  /** The last sealed entry, which can be noted elsewhere. */
  head: HistoryAnchor;
  /** How many entries were only in the chain of their manuscript, because they were not sealed yet; on SQLite none. */
  unsealed: number;
  revisions: number;
  manuscripts: number;
  /** The first faults, in the order of the history. */
  faults: HistoryFault[];
  /** The number of all faults. */
  faultCount: number;
  /** How many entries could not be checked because the entries that they are chained to are missing. */
  unverifiable: number;
}

/**
 * Reads the whole history and finds changes that were not made by Kopij. It reads batches, each as of one moment, so the newsroom can
 * go on writing, and nothing written in the meantime is reported as a fault.
 */
@Injectable()
export class VerifyHistory {
  constructor(private readonly database: Database) {}

  /**
   * @param since a head that was noted earlier: somebody with full access to the database can compute the whole chain again, which
   *   only a head that was noted out of their reach reveals
   */
  async execute({ since = null }: { since?: HistoryAnchor | null } = {}): Promise<HistoryReport> {
    const faults = new FaultList(mostFaults);
    const chain = await checkChain(this.database, faults, since);
    const revisions = await checkRevisions(this.database, faults);
    const manuscripts = await checkManuscripts(this.database, faults);
    const inOrder = faults.kept.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
    return { ...chain, revisions, manuscripts, faults: inOrder, faultCount: faults.count };
  }

  /** The last sealed entry at the moment, unverified. */
  async head(): Promise<HistoryAnchor> {
    const [found] = await this.database.sql.all<HistoryAnchor>(head, []);
    if (!found) throw new Error('The history has no head.');
    return found;
  }
}
