import { Problem } from '../../basics/problem.js';
import { documentHash, plainDocumentId } from '../documents/document-id.js';
import {
  PersistedDocumentUnknown,
  type NamedDocument,
  type PersistedDocuments,
} from './persisted-documents.js';

/** Finds documents by id. */
export type DocumentSource = Pick<PersistedDocuments, 'byId'>;

/** The parts of a request that identify its document, as sent. */
export interface DocumentReference {
  readonly query: unknown;
  /** For persisted documents, from the draft of GraphQL over HTTP. */
  readonly documentId: unknown;
  /** May contain the `persistedQuery` of Apollo's protocol. */
  readonly extensions: unknown;
}

/**
 * The document of a request; null if it has none.
 *
 * @throws {PersistedDocumentUnknown} if no document with that hash has been sent
 * @throws {Problem} BAD_INPUT if the id is unknown, malformed or of another document, or if the document is identified twice
 */
export function namedDocument(
  { query, documentId, extensions }: DocumentReference,
  documents: DocumentSource,
): NamedDocument | null {
  const hash = hashIn(extensions);
  if (documentId == null) {
    if (typeof query === 'string') return { query, hash: checked(query, hash) };
    return hash === null ? null : (documents.byId(hash) ?? notFound());
  }
  if (typeof documentId !== 'string') throw new Problem('BAD_INPUT', '`documentId` must be a string.');
  if (query != null || hash !== null) {
    throw new Problem(
      'BAD_INPUT',
      'Identify the document once: by `documentId`, or by `query`, its hash or both.',
    );
  }
  return documents.byId(documentId) ?? unknown(documentId);
}

/** The hash in Apollo's protocol; null if not used. */
function hashIn(extensions: unknown): string | null {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : null;
  if (persisted == null) return null;
  const { version, sha256Hash } = isRecord(persisted) ? persisted : {};
  if (version === 1 && typeof sha256Hash === 'string') return sha256Hash;
  throw new Problem('BAD_INPUT', '`persistedQuery` must be `{"version": 1, "sha256Hash": "<SHA-256>"}`.');
}

function checked(query: string, hash: string | null): string | null {
  if (hash === null) return null;
  const actual = documentHash(query);
  if (plainDocumentId(hash) === actual) return actual;
  throw new Problem('BAD_INPUT', '`persistedQuery.sha256Hash` is not the SHA-256 of `query`.');
}

function notFound(): never {
  throw new PersistedDocumentUnknown();
}

function unknown(id: string): never {
  throw new Problem(
    'BAD_INPUT',
    `This server has no document with the id ${id.slice(0, 80)}. Send its text as \`query\`, or have it added to the trusted documents.`,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
