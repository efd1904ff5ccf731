import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import { errorAnswer } from './error-answer.js';
import { requestIdOf } from './request-id.js';
import { codeOf } from './status-of.js';

/** What Node says of bytes that it cannot take for a request. */
type Unreadable = Error & { readonly code?: string };

interface Refusal {
  readonly status: number;
  readonly message: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The head of the request is too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The request is too large.' },
};

const unknown: Refusal = { status: 400, message: 'This is not a request of HTTP/1.1.' };

/**
 * Answers what never became a request, or was one of which the rest does not come: too late, too long, or not HTTP. The
 * connection ends with it.
 */
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
  log.info({ requestId, status }, 'request that could not be read');
}

/** Node keeps the answer under way with its socket, and asks the same before it answers an error by itself. */
function isAnswering(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, '_httpMessage');
  return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'headersSent') === true;
}
