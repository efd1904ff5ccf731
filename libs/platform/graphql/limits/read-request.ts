import type { FastifyRequest } from 'fastify';
import { Problem } from '../../problem.js';
import type { GraphqlRequest } from './document-gate.js';

/**
 * What a request over HTTP asks to execute; null where there is no document in it, which Apollo has words for. It must
 * find the very document Apollo would, or one could be shown at the gate and another be executed.
 *
 * @throws {Problem} LIMIT_EXCEEDED for several operations in one request
 */
export function readRequest({ method, url, body }: FastifyRequest): GraphqlRequest | null {
  if (method === 'GET') return inAddress(new URL(url, 'http://localhost/').searchParams);
  if (Array.isArray(body)) {
    throw new Problem(
      'LIMIT_EXCEEDED',
      `The request is too large: a batch of ${body.length}, where one operation a request is allowed.`,
    );
  }
  if (!isRecord(body) || typeof body['query'] !== 'string') return null;
  return {
    query: body['query'],
    operationName: typeof body['operationName'] === 'string' ? body['operationName'] : undefined,
    variables: isRecord(body['variables']) ? body['variables'] : {},
  };
}

function inAddress(parameters: URLSearchParams): GraphqlRequest | null {
  const query = parameters.get('query');
  if (query === null) return null;
  return {
    query,
    operationName: parameters.get('operationName') ?? undefined,
    variables: variablesIn(parameters.get('variables')),
  };
}

function variablesIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(text ?? '{}');
    return isRecord(variables) ? variables : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
