import { chainStart, entryHash, type HistoryFacts, type HistoryLinks } from './entry-hash.js';
import { historyFault, type HistoryFault } from './history-fault.js';

/** An entry as it is stored, with what it is chained to. */
export interface SealedEntry extends Omit<HistoryFacts, 'contentHash'> {
  hash: string;
  /** Of the revision it names; null when there is none. */
  contentHash: string | null;
  /** Of the entry before it in its manuscript; null when there is none. */
  previousHash: string | null;
}

/** An entry that does not match its seal. */
export interface Suspect {
  facts: HistoryFacts;
  links: HistoryLinks;
  hash: string;
}

/** What became of one entry: it is whole, it does not match its seal, or what that was made of is gone. */
export type Step = 'WHOLE' | 'UNVERIFIABLE' | Suspect;

/** Goes through the newsroom's history from its first entry, and keeps no more of it than where it is. */
export class ChainWalk {
  /** The entry it has come to. */
  last = { number: 0, hash: chainStart };
  private hasGap = false;

  /** @param report is told what is wrong, apart from a seal that does not match: that takes explaining */
  constructor(private readonly report: (fault: HistoryFault) => void) {}

  /** @param entry the next one by `number` */
  step(entry: SealedEntry): Step {
    const { number, manuscriptId, sequence, revision, contentHash, hash } = entry;
    const expected = this.last.number + 1;
    const follows = number <= expected;
    if (!follows) this.report(historyFault('MISSING', { number: expected, until: number - 1 }));
    this.hasGap ||= !follows;
    const newsroomHash = this.last.hash;
    const previousHash = sequence === 1 ? chainStart : entry.previousHash;
    this.last = { number, hash };

    // In a gap it is one of those that are reported already.
    if (previousHash === null && !this.hasGap) {
      this.report(historyFault('MISSING', { manuscriptId, sequence: sequence - 1 }));
    }
    if (contentHash === null) {
      this.report(historyFault('REVISION_MISSING', { number, manuscriptId, sequence, revision }));
    }
    if (!follows || previousHash === null || contentHash === null) return 'UNVERIFIABLE';
    const facts = { ...entry, contentHash };
    const links = { previousHash, newsroomHash };
    return entryHash(facts, links) === hash ? 'WHOLE' : { facts, links, hash };
  }
}
