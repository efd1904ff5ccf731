import { hash } from 'node:crypto';
import { plainDocumentId } from '../documents/document-id.js';

/** Documents from a frontend tool's file, by {@link plainDocumentId}. */
export interface DocumentFile {
  readonly texts: ReadonlyMap<string, string>;
  /** The name of the file format. */
  readonly format: string;
}

const apolloFormat = 'apollo-persisted-query-manifest';
const longestId = 200;

/** Ids that must be a hash of their document, judging by their length. */
const hashes: readonly [RegExp, algorithm: string, name: string][] = [
  [/^[\da-f]{64}$/i, 'sha256', 'SHA-256'],
  [/^[\da-f]{40}$/, 'sha1', 'SHA-1'],
  [/^[\da-f]{32}$/, 'md5', 'MD5'],
];

/**
 * Reads what Apollo's `generate-persisted-query-manifest`, the client preset of GraphQL Code Generator and `relay-compiler` write.
 *
 * @param json the content of the file
 * @throws {Error} with a message to follow the name of the file
 */
export function readDocumentFile(json: unknown): DocumentFile {
  if (!isRecord(json))
    throw new Error('must contain one object: {"<hash>": "<document>"}, or an Apollo manifest.');
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
    if (typeof text !== 'string') throw new Error(`must have a document under each hash; ${id} has none.`);
    const plain = plainDocumentId(id);
    check(plain, text);
    if ((texts.get(plain) ?? text) !== text) throw new Error(`has two documents with the id ${id}.`);
    texts.set(plain, text);
  }
  return texts;
}

/** A wrong hash means that the document was edited by hand, or changed by a tool after hashing. */
function check(id: string, text: string): void {
  for (const [pattern, algorithm, name] of hashes) {
    if (!pattern.test(id)) continue;
    const actual = hash(algorithm, text);
    if (id !== actual)
      throw new Error(
        `has a document under ${id}, but the ${name} of that document is ${actual} (hexadecimal).`,
      );
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
