import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';

const forget = statement(`DELETE FROM idempotent_answers WHERE actor_id = ?`);

/** Forgets the answers that are kept for somebody who may repeat a command. */
export async function forgetAnswers(tx: EntityManager, actorId: string): Promise<void> {
  await runStatement(tx, forget, [actorId]);
}
