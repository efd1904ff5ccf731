import { Problem } from '../../basics/problem.js';
import { documentHash, plainDocumentId } from '../documents/document-id.js';
import {
  PersistedDocumentUnknown,
  type NamedDocument,
  type PersistedDocuments,
} from './persisted-documents.js';

/** Where documents are found by their id. */
export type DocumentSource = Pick<PersistedDocuments, 'byId'>;

/** How a request says which document it is about, as it was sent. */
export interface DocumentReference {
  readonly query: unknown;
  /** Of persisted documents, in the draft of GraphQL over HTTP. */
  readonly documentId: unknown;
  /** May hold the `persistedQuery` of Apollo's protocol. */
  readonly extensions: unknown;
}

/**
 * The document that a request is about; null where it names none.
 *
 * @throws {PersistedDocumentUnknown} for a hash nobody has sent the document of
 * @throws {Problem} BAD_INPUT for an id that is unknown, malformed or of another document, and for two names at once
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
  if (typeof documentId !== 'string') throw new Problem('BAD_INPUT', '`documentId` must be one text.');
  if (query != null || hash !== null) {
    throw new Problem(
      'BAD_INPUT',
      'Name the document once: by its `documentId`, or by `query` and its hash.',
    );
  }
  return documents.byId(documentId) ?? unknown(documentId);
}

/** The hash of Apollo's protocol; null where it is not used. */
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
    `No document has the id ${id.slice(0, 80)} here: send its text as \`query\`, or have it put into the trusted documents.`,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
