import { hash } from 'node:crypto';

/**
 * Normalises a document id. Documents are identified by the SHA-256 of their text, or by another id from their
 * file. A SHA-256 may be written in either case, with or without the prefix of GraphQL over HTTP (`sha256:`).
 */
export function plainDocumentId(id: string): string {
  const hash = id.replace(/^sha256:/i, '');
  return /^[\da-f]{64}$/i.test(hash) ? hash.toLowerCase() : id;
}

/** The SHA-256 of a document, in hexadecimal. */
export function documentHash(text: string): string {
  return hash('sha256', text);
}
