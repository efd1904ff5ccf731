import type { IncomingMessage, ServerResponse } from 'node:http';
import { limitExceeded, Problem, type Config, type Log } from '@kopij/platform';
import { sendRefusal } from './send-refusal.js';

export interface BodyIntakeParts {
  readonly config: Pick<Config, 'maxBodyBytes' | 'maxAnonymousBodyBytes'>;
  readonly log: Log;
  /** Who sends this `Authorization` header; null for a reader. @throws {Problem} UNAUTHENTICATED when it is nobody's */
  readonly authenticate: (authorization: string) => Promise<object | null>;
}

type Limit = keyof BodyIntakeParts['config'];

/**
 * Takes in the bodies of requests for `/graphql`, each as far as its sender may send as much. Nobody has a reason to send a long one who
 * is not signed in; and since anybody can make up a token, it is looked at before a byte of such a body is read.
 */
export class BodyIntake {
  /** Up to so many bytes it does not matter who sends them. */
  readonly mostOfAnybody: number;
  private readonly ofStrangers: Limit;

  constructor(private readonly parts: BodyIntakeParts) {
    const { maxBodyBytes, maxAnonymousBodyBytes } = parts.config;
    this.ofStrangers = maxBodyBytes < maxAnonymousBodyBytes ? 'maxBodyBytes' : 'maxAnonymousBodyBytes';
    this.mostOfAnybody = parts.config[this.ofStrangers];
  }

  /** A body that is too long, or longer than anybody may send and with a token that is nobody's, is refused, and goes no further. */
  take(request: IncomingMessage, response: ServerResponse, then: (body: Buffer) => void): void {
    const { authorization } = request.headers;
    const takeAs = (limit: Limit): void => {
      const most = this.parts.config[limit];
      const refuse = (found?: number): void =>
        this.refuse(request, response, 413, limitExceeded(limit, most, found));
      const length = lengthOf(request);
      if (length > most) refuse(length);
      else takeIn(request, then, most, refuse);
    };
    // In pieces it may become as long as any.
    const isShort = lengthOf(request) <= this.mostOfAnybody;
    if (authorization === undefined || isShort) return takeAs(this.ofStrangers);
    this.parts.authenticate(authorization).then(
      (actor) => takeAs(actor ? 'maxBodyBytes' : this.ofStrangers),
      (thrown: unknown) => {
        if (thrown instanceof Problem) this.refuse(request, response, 401, thrown);
        // Who it is cannot be told now: admission says what is wrong.
        else takeAs('maxBodyBytes');
      },
    );
  }

  private refuse(
    request: IncomingMessage,
    response: ServerResponse,
    status: 401 | 413,
    { code, message }: Problem,
  ): void {
    const headers = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
    sendRefusal(request, response, { status, code, message, headers }, this.parts.log);
  }
}

/** As its head says, in bytes; no number for a body in pieces. */
function lengthOf({ headers }: IncomingMessage): number {
  return Number(headers['content-length']);
}

/** Reads a body; one that turns out longer than it may be is read no further. */
export function takeIn(
  request: IncomingMessage,
  then: (body: Buffer) => void,
  most = Infinity,
  tooLong: () => void = () => undefined,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer): void => {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= most) return;
    request.off('data', take).off('end', end).pause();
    tooLong();
  };
  const end = (): void => {
    const [only] = chunks;
    then(only && chunks.length === 1 ? only : Buffer.concat(chunks));
  };
  request.on('data', take).on('end', end);
}
