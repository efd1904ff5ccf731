import { randomUUID } from 'node:crypto';

const sane = /^[\w.:-]{1,128}$/;

/**
 * The name a request has in the log and in the answer: what the caller, or a proxy before us, called it in
 * `X-Request-Id`, or a name of our own where that is missing or could not stand in a log.
 */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID();
}
