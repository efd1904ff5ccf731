import { createHash } from 'node:crypto';
import { canonicalJson } from '@kopij/editorial';
import { LessThan, type EntityManager } from 'typeorm';
import { fromInstant, toInstant, type Instant } from '../basics/instant.js';
import { IdempotentAnswerEntity } from './idempotent-answer.entity.js';

/** How long an answer is kept, in milliseconds. */
const retention = 24 * 60 * 60 * 1_000;

/** A command that may be sent again by somebody who did not hear the answer. */
export interface Question {
  readonly actorId: string;
  /** Chosen by the caller. */
  readonly key: string;
  /** All that was asked, in any form JSON can say. */
  readonly asked: unknown;
  readonly now: Date;
}

/**
 * Gives the answer of the first time, when the same was asked under the same key before; otherwise does the work and keeps
 * the answer for 24 hours. Whoever asks at the same moment waits for whoever came first.
 *
 * @param work gives what JSON can hold; what it throws is not kept
 * @returns `KEY_REUSED` when something else was asked under the key
 */
export async function answerOnce<Answer>(
  tx: EntityManager,
  { actorId, key, asked, now }: Question,
  work: () => Promise<Answer>,
): Promise<Answer | 'KEY_REUSED'> {
  const fingerprint = createHash('sha256').update(canonicalJson(asked)).digest('hex');
  const answeredAt = toInstant(now);
  await forget(tx, answeredAt);
  const place = { actorId, key, fingerprint, answeredAt };
  // On PostgreSQL this waits for another transaction that has taken the same place.
  await tx.createQueryBuilder().insert().into(IdempotentAnswerEntity).values(place).orIgnore().execute();
  const kept = await tx.findOneByOrFail(IdempotentAnswerEntity, { actorId, key });
  if (kept.fingerprint !== fingerprint) return 'KEY_REUSED';
  if (kept.answer !== null) return kept.answer as Answer;
  const answer = await work();
  await tx.update(IdempotentAnswerEntity, { actorId, key }, { answer: answer as object });
  return answer;
}

async function forget(tx: EntityManager, now: Instant): Promise<void> {
  const limit = toInstant(new Date(fromInstant(now).getTime() - retention));
  await tx.delete(IdempotentAnswerEntity, { answeredAt: LessThan(limit) });
}
