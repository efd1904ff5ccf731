import { createHash } from 'node:crypto';
import { plainDocumentId } from '../documents/document-id.js';

/** Documents as a tool of a frontend wrote them, by {@link plainDocumentId}. */
export interface DocumentFile {
  readonly texts: ReadonlyMap<string, string>;
  /** Which tool's file it is, in words. */
  readonly format: string;
}

const apolloFormat = 'apollo-persisted-query-manifest';
const longestId = 200;

/** The ids that are told to be a hash by their length, and what they are the hash of then: the text of their document. */
const hashes: readonly [RegExp, algorithm: string, name: string][] = [
  [/^[\da-f]{64}$/i, 'sha256', 'SHA-256'],
  [/^[\da-f]{40}$/, 'sha1', 'SHA-1'],
  [/^[\da-f]{32}$/, 'md5', 'MD5'],
];

/**
 * Reads what Apollo's `generate-persisted-query-manifest`, the client preset of GraphQL Code Generator and `relay-compiler` write.
 *
 * @param json what the file holds
 * @throws {Error} saying what is wrong with it, to be put behind the name of the file
 */
export function readDocumentFile(json: unknown): DocumentFile {
  if (!isRecord(json))
    throw new Error('must hold one object: {"<hash>": "<document>"}, or the manifest of Apollo.');
  if (!('format' in json) && !('operations' in json)) {
    const ids = Object.keys(json);
    return { texts: collect(Object.entries(json)), format: mapFormat(ids) };
  }
  const { format, version, operations } = json;
  if (format !== apolloFormat || version !== 1 || !Array.isArray(operations)) {
    throw new Error(`must have "format": "${apolloFormat}", "version": 1 and a list of "operations".`);
  }
  const entries = operations.map((operation: unknown): [unknown, unknown] =>
    isRecord(operation) ? [operation['id'], operation['body']] : [undefined, undefined],
  );
  return { texts: collect(entries), format: "Apollo's manifest" };
}

function collect(entries: readonly (readonly [unknown, unknown])[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || id === '' || id.length > longestId) {
      throw new Error(`must give each document an id of 1 to ${longestId} characters.`);
    }
    if (typeof text !== 'string') throw new Error(`must have a text under each hash; ${id} has none.`);
    const plain = plainDocumentId(id);
    check(plain, text);
    if ((texts.get(plain) ?? text) !== text) throw new Error(`has two documents under ${id}.`);
    texts.set(plain, text);
  }
  return texts;
}

/** A hash that is not the document's was edited by hand, or comes from a tool that changed the text after it took the hash. */
function check(id: string, text: string): void {
  for (const [pattern, algorithm, name] of hashes) {
    if (!pattern.test(id)) continue;
    const actual = createHash(algorithm).update(text).digest('hex');
    if (id !== actual)
      throw new Error(`has a document under ${id} whose ${name} is ${actual}, in hexadecimal.`);
  }
}

function mapFormat(ids: readonly string[]): string {
  const everyIs = (pattern: RegExp): boolean => ids.length > 0 && ids.every((id) => pattern.test(id));
  if (everyIs(/^sha256:/i)) return "GraphQL Code Generator's client preset";
  for (const [pattern, , name] of hashes) {
    if (everyIs(pattern)) return `documents by ${name}, as the client preset and relay-compiler write them`;
  }
  return 'documents by ids of your own';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
