import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer, logRequest, requestIdOf, type Log, type Problem } from '@kopij/platform';
import { cookieGone } from './cookie-as-header.js';

/** A refusal of a request before any work is done for it. */
export interface Refusal {
  readonly status: number;
  readonly code: Problem['code'];
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the refusal as an error response. Closes the connection if the request has not been read completely. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message, headers }: Refusal,
  log: Log,
): void {
  const { method = '', url = '', standing = [] } = request;
  const requestId = requestIdOf(request.headers['x-request-id']);
  const answer = errorAnswer(message, { code }, request.headers.accept);
  const all = { ...answer.headers, ...pairs([...standing, ...cookieGone(request, status)]), ...headers };
  response
    .writeHead(status, {
      ...all,
      'content-length': Buffer.byteLength(answer.body),
      'x-request-id': requestId,
      ...(!request.complete && { connection: 'close' }),
    })
    .end(answer.body);
  logRequest(log, { requestId, method, url, status, milliseconds: 0 });
}

function pairs(list: readonly string[]): Record<string, string> {
  const names = list.filter((_, at) => at % 2 === 0);
  return Object.fromEntries(names.map((name, at) => [name, list[2 * at + 1] ?? '']));
}
