import { LRUCache } from 'lru-cache';
import type { KnownDocument } from './known-document.js';

/** Of all documents together: bytes of source, and of what their tokens stand for. */
const mostKept = 2_097_152;
const leastWeight = 2_048;

/** A dense document takes more memory for each byte of its source than one with long names and much space. */
const perToken = 32;

/**
 * The one place where documents are kept, with all that is known of them: plans, costs and measurements live as long as the document.
 * Every document in it has been validated. Those asked for longest ago make room for new ones.
 */
export class DocumentStore {
  private readonly kept = new LRUCache<string, KnownDocument>({
    maxSize: mostKept,
    sizeCalculation: ({ bytes, tokens }) =>
      Math.min(Math.max(bytes + perToken * tokens, leastWeight), mostKept / 4),
  });

  find(hash: string): KnownDocument | undefined {
    return this.kept.get(hash);
  }

  /** @param known validated */
  keep(known: KnownDocument): void {
    this.kept.set(known.hash, known);
  }
}
