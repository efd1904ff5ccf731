import { Problem, type DocumentReference } from '@kopij/platform';
import type { Caller } from './caller.js';

/** A parsed request, with the types that the protocol requires. */
export interface ReadRequest extends DocumentReference {
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Parts = Readonly<Record<'query' | 'documentId' | 'operationName' | 'variables' | 'extensions', unknown>>;

/**
 * Parses a request; null if it is malformed or has no document, which Apollo reports.
 *
 * @throws {Problem} LIMIT_EXCEEDED for several operations in one request, BAD_INPUT for none
 */
export function readRequest({
  method,
  url,
  body,
}: Pick<Caller, 'method' | 'url' | 'body'>): ReadRequest | null {
  const parts = method === 'GET' ? inAddress(url) : inBody(body);
  if (!parts) return null;
  const { query, documentId, operationName, variables, extensions } = parts;
  if (query !== undefined && (typeof query !== 'string' || query === '')) return null;
  if (operationName !== undefined && typeof operationName !== 'string') return null;
  if (variables !== undefined && !isRecord(variables)) return null;
  if (extensions !== undefined && !isRecord(extensions)) return null;
  if (query === undefined && documentId === undefined && extensions?.['persistedQuery'] == null) return null;
  return { query, documentId, extensions, operationName, variables: variables ?? {} };
}

function inBody(body: unknown): Parts | null {
  if (Array.isArray(body)) {
    if (body.length === 0) {
      throw new Problem('BAD_INPUT', 'The batch is empty. Send one operation per request.');
    }
    throw new Problem(
      'LIMIT_EXCEEDED',
      `The request is too large: a batch of ${body.length}, where one operation per request is allowed.`,
    );
  }
  if (!isRecord(body)) return null;
  // In JSON, null is equivalent to absent.
  const part = (name: keyof Parts): unknown => body[name] ?? undefined;
  return {
    query: part('query'),
    documentId: part('documentId'),
    operationName: part('operationName'),
    variables: part('variables'),
    extensions: part('extensions'),
  };
}

function inAddress(url: string): Parts | null {
  const parameters = new URL(url, 'http://localhost/').searchParams;
  const ids = parameters.getAll('documentId');
  const once = ['query', 'operationName', 'variables', 'extensions'];
  // A duplicate parameter is ambiguous.
  if (once.some((name) => parameters.getAll(name).length > 1)) return null;
  return {
    query: parameters.get('query') ?? undefined,
    documentId: ids.length > 1 ? ids : ids[0],
    operationName: parameters.get('operationName') ?? undefined,
    variables: json(parameters.get('variables')),
    extensions: json(parameters.get('extensions')),
  };
}

/** Undefined if absent; null, which is never valid, if it is not JSON. */
function json(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
