import { errorOf, readRequest, type Clock, type Log, type PersistedDocuments } from '@kopij/platform';
import { Answer } from './answer.js';
import type { AnswerCache, Made } from './answer-cache.js';
import type { AnswerKeys } from './answer-key.js';
import type { Caller } from '../request/caller.js';
import type { Asked } from './asked.js';
import { isWellFormed } from '../request/is-well-formed.js';

export interface DeskParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly documents: PersistedDocuments;
  readonly keys: AnswerKeys;
  /** Null where nothing is kept. */
  readonly cache: AnswerCache | null;
}

/** Gives out answers that are there, sees to it that one that is not there is made once, and keeps it. */
export class AnswerDesk {
  constructor(private readonly parts: DeskParts) {}

  /** In milliseconds. */
  now(): number {
    return this.parts.clock.now().getTime();
  }

  /** Looks whether the very same request has been answered before. */
  look(asked: Asked, raw: string, connection: object): void | Promise<void> {
    const { cache } = this.parts;
    if (!cache) return;
    try {
      const caughtUp = cache.catchUp(connection);
      if (!caughtUp) return this.lookUp(asked, raw, cache);
      return caughtUp.then(
        () => this.lookUp(asked, raw, cache),
        (error: unknown) => this.passOver(error),
      );
    } catch (error) {
      this.passOver(error);
    }
  }

  /** Looks whether the same was asked in other words, or is being answered at this moment; if not, it is answered now. */
  async meet(asked: Asked, request: Caller): Promise<void> {
    const { cache } = this.parts;
    // Met in front of Fastify already.
    if (asked.flight) return;
    const key = cache && this.keyOf(request);
    if (!cache || key === null) return void (asked.status = 'fwd=bypass');
    if (asked.status !== 'fwd=miss' && !(await this.isCaughtUp(cache))) return;
    asked.key = key;
    asked.status = 'fwd=miss';
    if (asked.raw !== null) cache.recognise(asked.raw, key);
    asked.answer = cache.find(key, asked.at);
    if (asked.answer) return void (asked.status = 'hit');
    const flight = cache.underWay(key);
    // Begun at once, in the same breath: whoever comes next finds it under way.
    if (!flight) return void (asked.flight = cache.begin(key));
    const shared = await flight.landed;
    if (shared && shared.until > asked.at) {
      asked.answer = shared;
      asked.status = 'fwd=miss; collapsed';
    } else asked.flight = cache.begin(key);
  }

  /** An answer has been made; null: it is nobody else's business. */
  finish(asked: Asked, made: Made | null): Answer | null {
    const { cache } = this.parts;
    if (!cache || !asked.flight) return made && new Answer(made.body, made.tags, made.until, 'ONCE');
    const answer = cache.land(asked.flight, made);
    asked.flight = null;
    if (answer && asked.key !== null && cache.has(asked.key, answer)) asked.status = 'fwd=miss; stored';
    return answer;
  }

  remeasure(asked: Asked, answer: Answer): void {
    if (asked.key !== null) this.parts.cache?.remeasure(answer, asked.key);
  }

  private async isCaughtUp(cache: AnswerCache): Promise<boolean> {
    try {
      await cache.catchUp();
      return true;
    } catch (error) {
      this.passOver(error);
      return false;
    }
  }

  private lookUp(asked: Asked, raw: string, cache: AnswerCache): void {
    asked.raw = raw;
    asked.key = cache.keyOf(raw);
    asked.answer = asked.key === null ? null : cache.find(asked.key, asked.at);
    asked.status = asked.answer ? 'hit' : 'fwd=miss';
  }

  private passOver(error: unknown): void {
    this.parts.log.warn(
      { err: errorOf(error) },
      'kept answers cannot be used: it is not known what has changed',
    );
  }

  private keyOf(request: Caller): string | null {
    if (!isWellFormed(request)) return null;
    try {
      const asked = readRequest(request, this.parts.documents);
      return asked && this.parts.keys.of(asked);
    } catch {
      // Whoever executes it says what is wrong.
      return null;
    }
  }
}
