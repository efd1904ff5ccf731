import type { EntityManager } from 'typeorm';
import type { Clock } from '../basics/clock.js';
import { toInstant } from '../basics/instant.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import { record } from '../outbox/record.js';
import { anything, everything, touchedIn } from './touch.js';

/** What changes more than so many things, an import for example, counts as changing everything. */
const mostTags = 500;

/** How many changes are kept. Whoever is further behind than that starts anew. */
const kept = 10_000;
const pruneEvery = 100;

/** Any fixed number, other than those of the migrations and the outbox. */
const changesLock = 5_673_044;

const append = statement(
  `INSERT INTO changes (sequence, tags) SELECT coalesce(max(sequence), 0) + 1, ? FROM changes RETURNING sequence`,
);
const prune = statement(`DELETE FROM changes WHERE sequence <= ?`);

/**
 * The last thing a transaction does: writes down what it has touched, and announces it. On PostgreSQL those who commit a change
 * queue from here to their commit, so that the numbers are in the order of the commits. Being last, nobody who waits here holds
 * up somebody ahead of them.
 */
export async function writeChanges(tx: EntityManager, clock: Clock): Promise<void> {
  const touched = touchedIn(tx);
  if (touched.length === 0) return;
  const tags = touched.length > mostTags ? [everything, anything] : [...touched, anything];
  if (tx.dataSource.options.type === 'postgres') {
    await tx.query(`SELECT pg_advisory_xact_lock(${changesLock})`);
  }
  const [written] = await runStatement<{ sequence: number }>(tx, append, [JSON.stringify(tags)]);
  const sequence = written?.sequence ?? 0;
  if (sequence % pruneEvery === 0) await runStatement(tx, prune, [sequence - kept]);
  await record(tx, { type: 'deliveryChanged', tags, at: toInstant(clock.now()) });
}
