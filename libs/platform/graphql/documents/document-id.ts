import { hash } from 'node:crypto';

/**
 * Documents go by the SHA-256 of their text, or by whatever else their file calls them. A SHA-256 is the same document however
 * it is written: in either case, with the prefix of GraphQL over HTTP (`sha256:`) or without.
 */
export function plainDocumentId(id: string): string {
  const hash = id.replace(/^sha256:/i, '');
  return /^[\da-f]{64}$/i.test(hash) ? hash.toLowerCase() : id;
}

/** The SHA-256 of a document, in hexadecimal. */
export function documentHash(text: string): string {
  return hash('sha256', text);
}
