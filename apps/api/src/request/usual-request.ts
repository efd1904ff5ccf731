import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { requestIdOf } from '@kopij/platform';
import secureJson from 'secure-json-parse';
import type { Caller } from './caller.js';
import { jsonType } from './negotiate.js';

/** Longer requests are not known by the form in which they came. In bytes. */
const longestKnown = 16_384;

export const jsonTypes: ReadonlySet<unknown> = new Set(['application/json', jsonType]);

/** By whom is seen later; where the answer is to be anything but JSON, Apollo finds what. */
export function isSignedIn({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers.authorization !== undefined;
}

/** Null where the body is nothing that Fastify would take. */
export function callerOf(raw: IncomingMessage, bytes: Buffer): Caller | null {
  try {
    if (!isUtf8(bytes)) return null;
    const body: unknown = secureJson.parse(bytes.toString());
    const { method = '', url = '', headers } = raw;
    return { id: requestIdOf(headers['x-request-id']), raw, method, url, headers, body, basis: null };
  } catch {
    return null;
  }
}

/** How long the body of a request is that may be answered here; null for any other request. */
export function usualLength({ method, url, headers }: IncomingMessage): number | null {
  if (method === 'GET')
    return url?.startsWith('/graphql?') && !headers.accept?.includes('text/html') ? 0 : null;
  if (method !== 'POST' || url !== '/graphql' || !jsonTypes.has(headers['content-type'])) return null;
  const length = Number(headers['content-length']);
  return length > 0 && length <= longestKnown ? length : null;
}
