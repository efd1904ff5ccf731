import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { requestIdOf } from '@kopij/platform';
import secureJson from 'secure-json-parse';
import type { Caller } from './caller.js';
import { jsonType } from './negotiate.js';

const jsonTypes: ReadonlySet<unknown> = new Set(['application/json', jsonType]);

/** A request that is read here, as far as its head tells: how long its body is, in bytes; null for any other. */
export function usualLength({ method, url, headers }: IncomingMessage, maxBytes: number): number | null {
  const type = headers['content-type'];
  if (method === 'GET') {
    const isJson = type === undefined || type === 'application/json';
    return isJson && url?.startsWith('/graphql?') && !headers.accept?.includes('text/html') ? 0 : null;
  }
  if (method !== 'POST' || url !== '/graphql' || !jsonTypes.has(type)) return null;
  const length = Number(headers['content-length']);
  return length > 0 && length <= maxBytes ? length : null;
}

/** Null where the body is nothing that Fastify would take. */
export function callerOf(raw: IncomingMessage, bytes: Buffer | null): Caller | null {
  try {
    if (bytes && !isUtf8(bytes)) return null;
    const body: unknown = bytes && secureJson.parse(bytes.toString());
    const { method = '', url = '', headers } = raw;
    return { id: requestIdOf(headers['x-request-id']), raw, method, url, headers, body };
  } catch {
    return null;
  }
}
