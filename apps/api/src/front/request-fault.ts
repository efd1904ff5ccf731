import type { IncomingMessage } from 'node:http';
import type { Refusal } from './send-refusal.js';

const code = 'BAD_INPUT';

const methods: ReadonlySet<unknown> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** JSON is always UTF-8 (RFC 8259), so this parameter is redundant. */
const json = /^application\/json *(?:; *charset=(?:utf-8|"utf-8") *)?;? *$/i;

/** The fault of a request's headers; null if there is none. @param isEndpoint whether it is for `/graphql` */
export function requestFault(
  { method, headers, httpVersionMinor }: IncomingMessage,
  isEndpoint: boolean,
): Refusal | null {
  if (headers.host === undefined && httpVersionMinor > 0) {
    return { status: 400, code, message: 'The request has no Host header.' };
  }
  if (!isEndpoint) return null;
  if (!methods.has(method)) {
    return {
      status: 405,
      code,
      message: `${method ?? 'This method'} is not supported here: send a GET or a POST.`,
      headers: { allow: 'GET, HEAD, POST, OPTIONS' },
    };
  }
  if (method !== 'POST') return null;
  if (!json.test(headers['content-type'] ?? '')) {
    return { status: 415, code, message: 'Send JSON in UTF-8, with `content-type: application/json`.' };
  }
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'identity') {
    return { status: 415, code, message: 'Send the JSON uncompressed, without `content-encoding`.' };
  }
  return null;
}
