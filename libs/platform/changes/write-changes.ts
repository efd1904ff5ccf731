import type { EntityManager } from 'typeorm';
import type { Clock } from '../basics/clock.js';
import { toInstant } from '../basics/instant.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import { record } from '../outbox/record.js';
import { anything, everything, touchedIn } from './touch.js';

/** A transaction with more tags than this, such as an import, counts as changing everything. */
const mostTags = 500;

/** How many changes are kept. A process that has missed more drops its whole cache. */
const kept = 10_000;
const pruneEvery = 100;

/** Any fixed number, other than those of the migrations and the outbox. */
const pruneLock = 5_673_044;

const append = statement(
  `INSERT INTO changes (tags) VALUES (?) RETURNING sequence`,
  `INSERT INTO changes (transaction_id, tags) VALUES (pg_current_xact_id()::text::bigint, ?) RETURNING sequence`,
);

/**
 * Parameter: the sequence up to which changes are old. On PostgreSQL one change from before the oldest open transaction is kept: a
 * process that can see it has missed none of the removed ones. If another process is pruning, this one skips it. Changes from a dump
 * of a server that had counted further are removed too.
 */
const prune = statement(
  `DELETE FROM changes WHERE sequence <= ?`,
  `WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${pruneLock}) AS is_ours),
        aged AS MATERIALIZED (SELECT transaction_id FROM changes WHERE sequence <= ? ORDER BY sequence DESC LIMIT 1),
        oldest AS MATERIALIZED (
          SELECT (SELECT MAX(c.transaction_id) FROM changes c
                   WHERE c.transaction_id < LEAST(a.transaction_id, pg_snapshot_xmin(pg_current_snapshot())::text::bigint)) AS kept
            FROM aged a)
   DELETE FROM changes USING turn
    WHERE turn.is_ours AND (transaction_id < (SELECT kept FROM oldest)
       OR (transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint AND transaction_id <> pg_current_xact_id()::text::bigint))`,
);

/** The last step of a transaction: records what it has touched, and announces it. Does not wait for other transactions. */
export async function writeChanges(tx: EntityManager, clock: Clock): Promise<void> {
  const touched = touchedIn(tx);
  if (touched.length === 0) return;
  const tags = touched.length > mostTags ? [everything, anything] : [...touched, anything];
  const [written] = await runStatement<{ sequence: number }>(tx, append, [JSON.stringify(tags)]);
  const sequence = written?.sequence ?? 0;
  if (sequence % pruneEvery === 0) await runStatement(tx, prune, [sequence - kept]);
  await record(tx, { type: 'deliveryChanged', tags, at: toInstant(clock.now()) });
}
