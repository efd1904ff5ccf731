import { LRUCache } from 'lru-cache';
import { documentHash } from './document-id.js';
import type { KnownDocument } from './known-document.js';

/** Maximum total size of all documents: bytes of source plus the memory of their tokens. */
const mostKept = 2_097_152;
const leastWeight = 2_048;

/** Maximum total length of the texts whose hash is cached, in characters. */
const mostRemembered = 262_144;

/** A dense document needs more memory per byte of source than one with long names and much white space. */
const perToken = 32;

/**
 * Stores validated documents with everything computed from them: plans, costs and measurements live as long as the
 * document. Evicts the least recently used.
 */
export class DocumentStore {
  private readonly kept = new LRUCache<string, KnownDocument>({
    maxSize: mostKept,
    sizeCalculation: ({ bytes, tokens }) =>
      Math.min(Math.max(bytes + perToken * tokens, leastWeight), mostKept / 4),
  });

  /** Recent texts are sent again, and hashing takes as long as the rest of admission. */
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
