import { errorOf, type Log } from '@kopij/platform';
import type { AnswerCache } from './answer-cache.js';
import type { Asked } from './asked.js';

/** Applies pending invalidations first. If those cannot be read, goes on without the cache. */
export function onceCaughtUp(cache: AnswerCache, log: Log, work: () => void): void | Promise<void> {
  const passOver = (error: unknown): void =>
    log.warn({ err: errorOf(error) }, 'the answer cache is bypassed: the log of changes cannot be read');
  try {
    const caughtUp = cache.catchUp();
    if (caughtUp) return caughtUp.then(work).catch(passOver);
    work();
  } catch (error) {
    passOver(error);
  }
}

/** Looks for the answer with this key that is cached or in flight; if there is none, starts a flight. */
export async function reuseOrBegin(asked: Asked, key: string, cache: AnswerCache): Promise<void> {
  asked.answer = cache.find(key, asked.at);
  if (asked.answer) return void (asked.status = 'hit');
  const flight = cache.inFlight(key);
  // Begun synchronously, so that the next caller finds it in flight.
  if (!flight) return void (asked.flight = cache.begin(key));
  const shared = await flight.landed;
  if (shared && shared.until > asked.at) {
    asked.answer = shared;
    asked.status = 'fwd=miss; collapsed';
  } else asked.flight = cache.begin(key);
}
