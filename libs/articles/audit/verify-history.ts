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

/** What a verification has found. */
export interface HistoryReport {
  /** The last entry there was: what to note elsewhere. */
  head: HistoryAnchor;
  revisions: number;
  manuscripts: number;
  /** The first so many, in the order of the history. */
  faults: HistoryFault[];
  /** All of them. */
  faultCount: number;
  /** How many entries could not be checked because what they are chained to is gone. */
  unverifiable: number;
}

/**
 * Goes through the whole history and finds what was done to it by other means than Kopij's. It reads one batch at a time, in
 * one moment each, so the newsroom goes on writing and none of that is taken for a fault.
 */
@Injectable()
export class VerifyHistory {
  constructor(private readonly database: Database) {}

  /**
   * @param since a head that was noted before: whoever may rewrite everything can chain it anew from end to end, and only
   *   what was noted out of their reach shows it
   */
  async execute({ since = null }: { since?: HistoryAnchor | null } = {}): Promise<HistoryReport> {
    const faults = new FaultList(mostFaults);
    const chain = await checkChain(this.database, faults, since);
    const revisions = await checkRevisions(this.database, faults);
    const manuscripts = await checkManuscripts(this.database, faults);
    const inOrder = faults.kept.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
    return { ...chain, revisions, manuscripts, faults: inOrder, faultCount: faults.count };
  }

  /** The last entry there is now, unverified. */
  async head(): Promise<HistoryAnchor> {
    const [found] = await this.database.sql.all<HistoryAnchor>(head, []);
    if (!found) throw new Error('The history has no head.');
    return found;
  }
}
