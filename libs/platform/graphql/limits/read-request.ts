import type { FastifyRequest } from 'fastify';
import { Problem } from '../../problem.js';
import { documentText, type DocumentReference, type DocumentSource } from '../persisted/document-text.js';
import type { GraphqlRequest } from './document-gate.js';

interface Parts extends DocumentReference {
  readonly operationName: unknown;
  readonly variables: unknown;
}

/**
 * What a request over HTTP asks to execute, by the text of its document or by an id; null where it names no document, which
 * Apollo has words for.
 *
 * @throws {Problem} LIMIT_EXCEEDED for several operations in one request, BAD_INPUT for none, and whatever {@link documentText}
 *   finds wrong
 */
export function readRequest(
  { method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>,
  documents: DocumentSource,
): GraphqlRequest | null {
  const parts = method === 'GET' ? inAddress(url) : inBody(body);
  const query = parts && documentText(parts, documents);
  if (!parts || query === null) return null;
  const { operationName, variables } = parts;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isRecord(variables) ? variables : {},
  };
}

function inBody(body: unknown): Parts | null {
  if (Array.isArray(body)) {
    if (body.length === 0)
      throw new Problem('BAD_INPUT', 'The batch is empty: send one operation a request.');
    throw new Problem(
      'LIMIT_EXCEEDED',
      `The request is too large: a batch of ${body.length}, where one operation a request is allowed.`,
    );
  }
  if (!isRecord(body)) return null;
  const { query, documentId, extensions, operationName, variables } = body;
  return { query, documentId, extensions, operationName, variables };
}

function inAddress(url: string): Parts {
  const parameters = new URL(url, 'http://localhost/').searchParams;
  const ids = parameters.getAll('documentId');
  return {
    query: parameters.get('query'),
    documentId: ids.length > 1 ? ids : ids[0],
    extensions: parsed(parameters.get('extensions')),
    operationName: parameters.get('operationName'),
    variables: parsed(parameters.get('variables')),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
