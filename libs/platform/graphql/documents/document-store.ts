import { LRUCache } from 'lru-cache';
import { documentHash } from './document-id.js';
import type { KnownDocument } from './known-document.js';

/** Of all documents together: bytes of source, and of what their tokens stand for. */
const mostKept = 2_097_152;
const leastWeight = 2_048;

/** Of texts whose hash is remembered, all together, in characters. */
const mostRemembered = 262_144;

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

  /** What was sent lately is sent again: working a hash out takes as long as all else that admits it. */
  private readonly hashes = new LRUCache<string, string>({
    maxSize: mostRemembered,
    maxEntrySize: mostRemembered / 16,
    sizeCalculation: (_, text) => text.length + 100,
  });

  /** The SHA-256 of a document, in hexadecimal. */
  hashOf(text: string): string {
    let hash = this.hashes.get(text);
    if (hash === undefined) this.hashes.set(text, (hash = documentHash(text)));
    return hash;
  }

  find(hash: string): KnownDocument | undefined {
    return this.kept.get(hash);
  }

  /** @param known validated */
  keep(known: KnownDocument): void {
    this.kept.set(known.hash, known);
  }
}
