import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import { errorAnswer } from './error-answer.js';
import { requestIdOf } from './request-id.js';
import { codeOf } from './status-of.js';

/** Node's errors for bytes that are not a valid request. */
type Unreadable = Error & { readonly code?: string };

interface Refusal {
  readonly status: number;
  readonly message: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The request headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The request is too large.' },
};

const unknown: Refusal = { status: 400, message: 'This is not a valid HTTP/1.1 request.' };

/** Responds to invalid or incomplete requests: too late, too long, or not HTTP. Closes the connection. */
export function answerUnreadable(error: Unreadable, socket: Socket, log: Log): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const { status, message } = refusals[error.code ?? ''] ?? unknown;
  const { headers, body } = errorAnswer(message, { code: codeOf(status) });
  const requestId = requestIdOf(undefined);
  const all = {
    ...headers,
    'content-length': String(body.length),
    connection: 'close',
    'x-request-id': requestId,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  log.info({ requestId, status }, 'request could not be parsed');
}

/** Node stores the pending response on its socket, and makes the same check before it responds to an error itself. */
function isAnswering(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, '_httpMessage');
  return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'headersSent') === true;
}
