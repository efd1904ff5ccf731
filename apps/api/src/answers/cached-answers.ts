import type { Clock, Log } from '@kopij/platform';
import type { Operations } from '../operations/operations.js';
import type { Reply } from '../operations/reply.js';
import { bytesOf } from '../operations/stringify-result.js';
import type { Caller } from '../request/caller.js';
import { readRequest } from '../request/read-request.js';
import type { Admitted, RequestAdmission } from '../request/request-admission.js';
import { Answer } from './answer.js';
import type { AnswerCache } from './answer-cache.js';
import { answerKey } from './answer-key.js';
import type { Asked } from './asked.js';
import { onceCaughtUp, reuseOrBegin } from './reuse-or-begin.js';

export interface CachedAnswersParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly admission: RequestAdmission;
  readonly operations: Operations;
  /** Null when the cache is turned off. */
  readonly cache: AnswerCache | null;
}

/** Serves cached answers. On a miss, runs the query once for all concurrent callers and caches the result. */
export class CachedAnswers {
  constructor(private readonly parts: CachedAnswersParts) {}

  /** In milliseconds. */
  now(): number {
    return this.parts.clock.now().getTime();
  }

  /**
   * Looks up the answer to a byte-identical earlier request.
   *
   * @param raw the unparsed request
   */
  look(asked: Asked, raw: () => string): void | Promise<void> {
    const { cache } = this.parts;
    if (cache) return this.onceCaughtUp(cache, () => this.lookUp(asked, raw, cache));
  }

  /**
   * Answers a request. For a reader, reuses the answer to an equivalent request that is cached or in flight. A
   * reader may have a token, as long as it grants no more than anonymous access.
   *
   * @returns null if the request is malformed; nothing has been done then
   */
  async answer(caller: Caller, asked: Asked): Promise<Answer | Reply | null> {
    const { admission, operations, cache } = this.parts;
    let admitted: Admitted;
    try {
      const read = readRequest(caller);
      if (!read) return null;
      admitted = await admission.admit(caller, read);
    } catch (thrown) {
      return operations.refuse(thrown, caller.id);
    }
    if (admitted.context.actor) return operations.run(admitted);
    if (cache) {
      // Only now do we know that the token grants no more than anonymous access.
      if (asked.hasToken) await this.onceCaughtUp(cache, () => (asked.status = 'fwd=miss'));
      await this.reuseOrBegin(asked, admitted, cache);
    }
    return asked.answer ?? this.make(asked, admitted);
  }

  /** The reply to an unexpected error. */
  reportDefect(thrown: unknown, requestId: string): Reply {
    return this.parts.operations.refuse(thrown, requestId);
  }

  remeasure(asked: Asked, answer: Answer): void {
    if (asked.key !== null) this.parts.cache?.remeasure(answer, asked.key);
  }

  private async make(asked: Asked, admitted: Admitted): Promise<Answer | Reply> {
    const { cache, operations } = this.parts;
    const { flight } = asked;
    let answer: Answer | null = null;
    try {
      const reply = await operations.run(admitted);
      if (!reply.basis) return reply;
      const { tags, until } = reply.basis;
      const made = { body: bytesOf(reply.result), tags, until };
      if (!cache || !flight) return new Answer(made.body, made.tags, made.until, 'ONCE');
      answer = cache.land(flight, made);
      if (asked.key !== null && answer && cache.has(asked.key, answer)) asked.status = 'fwd=miss; stored';
      return answer ?? reply;
    } finally {
      // Lets those who wait for this answer run the query themselves.
      if (flight && !answer) cache?.land(flight, null);
    }
  }

  /** Only where the cache was consulted on arrival: otherwise it is not known what has changed. */
  private async reuseOrBegin(asked: Asked, admitted: Admitted, cache: AnswerCache): Promise<void> {
    if (asked.status !== 'fwd=miss') return;
    const key = answerKey(admitted);
    if (key === null) return void (asked.status = 'fwd=bypass');
    asked.key = key;
    if (asked.raw !== null) cache.recognise(asked.raw, key);
    await reuseOrBegin(asked, key, cache);
  }

  private onceCaughtUp(cache: AnswerCache, work: () => void): void | Promise<void> {
    return onceCaughtUp(cache, this.parts.log, work);
  }

  private lookUp(asked: Asked, raw: () => string, cache: AnswerCache): void {
    asked.raw = raw();
    asked.key = cache.keyOf(asked.raw);
    asked.answer = asked.key === null ? null : cache.find(asked.key, asked.at);
    asked.status = asked.answer ? 'hit' : 'fwd=miss';
  }
}
