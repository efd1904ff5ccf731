import type { IncomingMessage } from 'node:http';
import { requestIdOf } from '@kopij/platform';
import secureJson from 'secure-json-parse';
import type { Caller } from './caller.js';
import { jsonText } from './json-text.js';
import { jsonType } from './negotiate.js';

const jsonTypes: ReadonlySet<unknown> = new Set(['application/json', jsonType]);

/**
 * The length of the body, in bytes, of a request that our endpoint can handle, judging by its headers; null for any
 * other.
 */
export function usualLength({ method, url, headers }: IncomingMessage): number | null {
  const type = headers['content-type'];
  if (method === 'GET') {
    const isJson = type === undefined || type === 'application/json';
    return isJson && url?.startsWith('/graphql?') && !headers.accept?.includes('text/html') ? 0 : null;
  }
  if (method !== 'POST' || url !== '/graphql' || !jsonTypes.has(type)) return null;
  const length = Number(headers['content-length']);
  return length > 0 ? length : null;
}

/** Null if Fastify would not accept the body. */
export function callerOf(raw: IncomingMessage, bytes: Buffer | null): Caller | null {
  try {
    const body: unknown = bytes && secureJson.parse(jsonText(bytes));
    const { method = '', url = '', headers } = raw;
    return { id: requestIdOf(headers['x-request-id']), raw, method, url, headers, body };
  } catch {
    return null;
  }
}
