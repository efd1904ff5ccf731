import { randomUUID } from 'node:crypto';

const sane = /^[\w.:-]{1,128}$/;

/**
 * The id of a request in the log and the response: the incoming `X-Request-Id`, or a new id if that is missing or
 * not safe to log.
 */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID();
}
