import { Problem } from '../../basics/problem.js';
import { plainDocumentId } from '../documents/document-id.js';
import type { DocumentStore } from '../documents/document-store.js';

/**
 * A client refers to a document that has not been sent yet. The message is part of the protocol: clients then send
 * the document.
 */
export class PersistedDocumentUnknown extends Problem {
  constructor() {
    super('BAD_INPUT', 'PersistedQueryNotFound');
  }
}

/** A document, by its text or its SHA-256: at least one of them is given. */
export interface NamedDocument {
  readonly query: string | null;
  readonly hash: string | null;
}

/** Documents that can be sent by id: trusted documents, and those that clients have sent in full before. */
export class PersistedDocuments {
  private readonly trustedTexts: ReadonlySet<string>;

  /**
   * @param trusted texts, by {@link plainDocumentId}
   * @param own texts that the server's own pages send, trusted as well
   */
  constructor(
    readonly trusted: ReadonlyMap<string, string>,
    private readonly store: Pick<DocumentStore, 'find'>,
    own: readonly string[] = [],
  ) {
    this.trustedTexts = new Set([...trusted.values(), ...own]);
  }

  byId(id: string): NamedDocument | undefined {
    const plain = plainDocumentId(id);
    return this.trustedById(plain) ?? (this.store.find(plain) && { query: null, hash: plain });
  }

  trustedById(id: string): NamedDocument | undefined {
    const query = this.trusted.get(plainDocumentId(id));
    return query === undefined ? undefined : { query, hash: null };
  }

  isTrusted(text: string): boolean {
    return this.trustedTexts.has(text);
  }
}
