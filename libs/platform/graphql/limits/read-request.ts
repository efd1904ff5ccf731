import type { FastifyRequest } from 'fastify';
import { Problem } from '../../problem.js';
import { PersistedDocumentUnknown, type PersistedDocuments } from '../persisted/persisted-documents.js';
import type { GraphqlRequest } from './document-gate.js';

/**
 * What a request over HTTP asks to execute; null where there is no document in it, which Apollo has words for. It must
 * find the very document Apollo would, or one could be shown at the gate and another be executed.
 *
 * @throws {Problem} LIMIT_EXCEEDED for several operations in one request
 * @throws {PersistedDocumentUnknown} for a hash nobody has sent the document of
 */
export function readRequest(
  { method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>,
  documents: Pick<PersistedDocuments, 'byHash'>,
): GraphqlRequest | null {
  if (method === 'GET') return inAddress(new URL(url, 'http://localhost/').searchParams, documents);
  if (Array.isArray(body)) {
    throw new Problem(
      'LIMIT_EXCEEDED',
      `The request is too large: a batch of ${body.length}, where one operation a request is allowed.`,
    );
  }
  if (!isRecord(body)) return null;
  const query = textOf(body['query'], body['extensions'], documents);
  if (query === null) return null;
  return {
    query,
    operationName: typeof body['operationName'] === 'string' ? body['operationName'] : undefined,
    variables: isRecord(body['variables']) ? body['variables'] : {},
  };
}

function inAddress(
  parameters: URLSearchParams,
  documents: Pick<PersistedDocuments, 'byHash'>,
): GraphqlRequest | null {
  const extensions = recordIn(parameters.get('extensions'));
  const query = textOf(parameters.get('query') ?? undefined, extensions, documents);
  if (query === null) return null;
  return {
    query,
    operationName: parameters.get('operationName') ?? undefined,
    variables: recordIn(parameters.get('variables')),
  };
}

function textOf(
  query: unknown,
  extensions: unknown,
  documents: Pick<PersistedDocuments, 'byHash'>,
): string | null {
  if (typeof query === 'string') return query;
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : null;
  if (!isRecord(persisted) || persisted['version'] !== 1) return null;
  const hash = persisted['sha256Hash'];
  const text = typeof hash === 'string' ? documents.byHash(hash) : undefined;
  if (text === undefined) throw new PersistedDocumentUnknown();
  return text;
}

function recordIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(text ?? '{}');
    return isRecord(record) ? record : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
