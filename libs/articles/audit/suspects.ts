import { explainSuspects, isChange, type HistoryFault, type PlacedEntry } from '@kopij/editorial';
import type { FaultList } from './fault-list.js';

/** How many entries with a hash mismatch are examined; the work grows with the third power of this number. */
const explained = 24;

/** Collects entries with a hash mismatch, until it is clear which were tampered with and which are only neighbours. */
export class Suspects {
  private readonly waiting: PlacedEntry[] = [];
  private isFull = false;

  constructor(private readonly faults: FaultList) {}

  add(suspect: PlacedEntry): void {
    if (this.isFull) return this.faults.add('CHANGED', named(suspect));
    this.waiting.push(suspect);
    if (this.waiting.length < explained) return;
    this.explain();
    this.isFull = true;
  }

  /** Reports what is wrong with each entry, except with those that are only neighbours. */
  explain(): void {
    for (const { suspect, ...explanation } of explainSuspects(this.waiting.splice(0))) {
      if (explanation.cause === 'CHANGED') this.faults.add('CHANGED', named(suspect));
      if (explanation.cause === 'MOVED') {
        this.faults.add('MOVED', { ...named(suspect), sealedAs: explanation.sealedAs });
      }
    }
  }
}

function named({ number, facts }: PlacedEntry): Partial<HistoryFault> {
  if (isChange(facts)) return { number, changeId: facts.id };
  const { manuscriptId, sequence, revision } = facts;
  return { number, manuscriptId, sequence, revision };
}
