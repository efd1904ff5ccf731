import { LRUCache } from 'lru-cache';
import { Problem } from '../../problem.js';
import { plainDocumentId } from './document-id.js';

/** How much text clients may leave here, in characters; and how long one document may be. */
const mostText = 4_194_304;
const longestText = 65_536;

/** Apollo puts it before every hash. */
const prefix = 'apq:';

/** That a client names a document nobody has sent yet. The message is the protocol's: clients then send the whole. */
export class PersistedDocumentUnknown extends Problem {
  constructor() {
    super('BAD_INPUT', 'PersistedQueryNotFound');
  }
}

/**
 * Documents that are sent by their id: those the newsroom trusts, and those that clients have sent once in full. Is the cache
 * of Apollo's automatic persisted queries; which of them are let in there is decided before.
 */
export class PersistedDocuments {
  private readonly trustedTexts: ReadonlySet<string>;
  private readonly sent = new LRUCache<string, string>({
    maxSize: mostText,
    maxEntrySize: longestText,
    sizeCalculation: (text) => text.length || 1,
  });

  /** @param trusted by {@link plainDocumentId} */
  constructor(private readonly trusted: ReadonlyMap<string, string>) {
    this.trustedTexts = new Set(trusted.values());
  }

  byId(id: string): string | undefined {
    const plain = plainDocumentId(id);
    return this.trusted.get(plain) ?? this.sent.get(plain);
  }

  trustedById(id: string): string | undefined {
    return this.trusted.get(plainDocumentId(id));
  }

  isTrusted(text: string): boolean {
    return this.trustedTexts.has(text);
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.byId(key.slice(prefix.length)));
  }

  set(key: string, text: string): Promise<void> {
    this.sent.set(key.slice(prefix.length), text);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.sent.delete(key.slice(prefix.length)));
  }
}
