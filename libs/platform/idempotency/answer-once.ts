import { hash } from 'node:crypto';
import { canonicalJson } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import { toInstant } from '../basics/instant.js';
import { findRow } from '../database/sql/find-rows.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import { updateRow } from '../database/sql/update-row.js';
import { IdempotentAnswerEntity } from './idempotent-answer.entity.js';

/** How long answers are kept, in milliseconds. */
const retention = 24 * 60 * 60 * 1_000;

// On PostgreSQL this waits for another transaction that has inserted the same key.
const takeKey = statement(
  `INSERT INTO idempotent_answers (actor_id, key, fingerprint, answered_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
);
const forget = statement(`DELETE FROM idempotent_answers WHERE answered_at < ?`);

/** A command that the caller may repeat if the response was lost. */
export interface Question {
  readonly actorId: string;
  /** Chosen by the caller. */
  readonly key: string;
  /** The whole input, as a JSON value. */
  readonly asked: unknown;
  readonly now: Date;
}

/**
 * Returns the first answer if the same input was sent with the same key before; otherwise does the work and keeps
 * the answer for 24 hours. Concurrent requests with the same key wait for the first.
 *
 * @param work returns a JSON value; errors are not kept
 * @param judgeKept throws if a kept answer is not for the caller any more
 * @returns `KEY_REUSED` if the key was used with different input
 */
export async function answerOnce<Answer>(
  tx: EntityManager,
  { actorId, key, asked, now }: Question,
  work: () => Promise<Answer>,
  judgeKept: (kept: Answer) => Promise<unknown>,
): Promise<Answer | 'KEY_REUSED'> {
  const fingerprint = hash('sha256', canonicalJson(asked));
  const answeredAt = toInstant(now);
  await runStatement(tx, forget, [toInstant(new Date(now.getTime() - retention))]);
  await runStatement(tx, takeKey, [actorId, key, fingerprint, answeredAt]);
  const kept = await findRow(tx, IdempotentAnswerEntity, { actorId, key });
  if (!kept) throw new Error('The row that was just inserted is gone.');
  if (kept.fingerprint !== fingerprint) return 'KEY_REUSED';
  if (kept.answer !== null) {
    await judgeKept(kept.answer as Answer);
    return kept.answer as Answer;
  }
  const answer = await work();
  await updateRow(tx, IdempotentAnswerEntity, { ...kept, answer });
  return answer;
}
