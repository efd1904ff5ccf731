import { chainStart } from './entry-hash.js';
import { historyFault, type HistoryFault } from './history-fault.js';
import { isWhole, sealOf, type PlacedEntry, type StoredChange, type StoredEntry } from './stored-entry.js';

/** The result for one entry: intact, hash mismatch, or not verifiable because its inputs are missing. */
export type Step = 'WHOLE' | 'UNVERIFIABLE' | PlacedEntry;

type SealedEntry = (StoredEntry | StoredChange) & { number: number };

/** Verifies the newsroom's history from the first entry, keeping only the current position in memory. */
export class ChainWalk {
  /** The last entry that was reached, with its seal. */
  last = { number: 0, hash: chainStart };
  private hasGap = false;

  /** @param report receives all faults except hash mismatches, which have to be explained first */
  constructor(private readonly report: (fault: HistoryFault) => void) {}

  /** @param entry the next one by `number` */
  step(entry: SealedEntry): Step {
    const { number } = entry;
    const expected = this.last.number + 1;
    const follows = number <= expected;
    if (!follows) this.report(historyFault('MISSING', { number: expected, until: number - 1 }));
    this.hasGap ||= !follows;
    const newsroomHash = this.last.hash;
    this.last = { number, hash: sealOf(entry) };
    const placed = this.place(entry, newsroomHash);
    return follows ? judge(placed) : 'UNVERIFIABLE';
  }

  /** @param entry an unsealed entry, which is only in the chain of its manuscript, if it has one */
  stepUnsealed(entry: StoredEntry | StoredChange): Step {
    return judge(this.place(entry, null));
  }

  private place(entry: StoredEntry | StoredChange, newsroomHash: string | null): PlacedEntry | null {
    if ('subjectKind' in entry) {
      const { number, hash } = entry;
      const links = { previousHash: chainStart, newsroomHash };
      return { facts: entry, number, links, hash, newsroomHash: entry.newsroomHash };
    }
    const { number, manuscriptId, sequence, revision, contentHash, hash } = entry;
    const previousHash = sequence === 1 ? chainStart : entry.previousHash;
    // In a gap, the entry is already reported as missing.
    if (previousHash === null && !this.hasGap) {
      this.report(historyFault('MISSING', { manuscriptId, sequence: sequence - 1 }));
    }
    if (contentHash === null) {
      this.report(historyFault('REVISION_MISSING', { number, manuscriptId, sequence, revision }));
    }
    if (previousHash === null || contentHash === null) return null;
    const facts = { ...entry, contentHash };
    return { facts, number, links: { previousHash, newsroomHash }, hash, newsroomHash: entry.newsroomHash };
  }
}

function judge(placed: PlacedEntry | null): Step {
  if (placed === null) return 'UNVERIFIABLE';
  return isWhole(placed) ? 'WHOLE' : placed;
}
