import type { IncomingMessage, ServerResponse } from 'node:http';
import { limitExceeded, Problem, type Config, type Log } from '@kopij/platform';
import { sendRefusal } from './send-refusal.js';

export interface BodyIntakeParts {
  readonly config: Pick<Config, 'maxBodyBytes' | 'maxAnonymousBodyBytes'>;
  readonly log: Log;
  /** The actor of an `Authorization` header; null for a reader. @throws {Problem} UNAUTHENTICATED if it is not valid */
  readonly authenticate: (authorization: string) => Promise<object | null>;
}

type Limit = keyof BodyIntakeParts['config'];

/**
 * Reads the bodies of requests for `/graphql`, up to the limit for their sender. Anonymous callers have no reason
 * to send a long body; and since anybody can make up a token, the token is checked before such a body is read.
 */
export class BodyIntake {
  /** Bodies up to this size need no token check. In bytes. */
  readonly mostOfAnybody: number;
  private readonly ofStrangers: Limit;

  constructor(private readonly parts: BodyIntakeParts) {
    const { maxBodyBytes, maxAnonymousBodyBytes } = parts.config;
    this.ofStrangers = maxBodyBytes < maxAnonymousBodyBytes ? 'maxBodyBytes' : 'maxAnonymousBodyBytes';
    this.mostOfAnybody = parts.config[this.ofStrangers];
  }

  /** Refuses a body that is too long, or that exceeds the anonymous limit without a valid token. */
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
    // A chunked body can have any length.
    const isShort = lengthOf(request) <= this.mostOfAnybody;
    if (authorization === undefined || isShort) return takeAs(this.ofStrangers);
    this.parts.authenticate(authorization).then(
      (actor) => takeAs(actor ? 'maxBodyBytes' : this.ofStrangers),
      (thrown: unknown) => {
        if (thrown instanceof Problem) this.refuse(request, response, 401, thrown);
        // The caller cannot be identified at the moment; admission will report why.
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

/** The Content-Length, in bytes; NaN for a chunked body. */
function lengthOf({ headers }: IncomingMessage): number {
  return Number(headers['content-length']);
}

/** Reads a body, and stops if it turns out to be too long. */
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
