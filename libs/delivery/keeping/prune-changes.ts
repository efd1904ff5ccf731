import { Clock, CONFIG, runStatement, statement, toInstant, UnitOfWork, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const day = 86_400_000;

/** Nobody waits long for a transaction that removes so much. */
const batch = 1_000;

/** On PostgreSQL. */
const isSettled = `transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/**
 * Removes old entries, but for the newest of them, so that a place before the first one that is not old stays known. On PostgreSQL,
 * everything since the oldest open transaction stays too: that transaction may still add entries among them; and a transaction is removed
 * whole, however many entries it has, since a place is known if its transaction is. Parameter: since when entries are not old.
 */
const removeOld = statement(
  `DELETE FROM article_changes WHERE sequence < (
     SELECT MAX(sequence) FROM (SELECT sequence, at FROM article_changes ORDER BY sequence LIMIT ${batch}) o WHERE at < ?)
   RETURNING sequence`,
  `WITH removed AS (
     DELETE FROM article_changes WHERE transaction_id < (
       SELECT MAX(transaction_id) FROM (
         (SELECT transaction_id, at FROM article_changes WHERE ${isSettled} ORDER BY transaction_id, sequence LIMIT ${batch})
         UNION ALL
         (SELECT transaction_id, at FROM article_changes
           WHERE ${isSettled} AND transaction_id > (SELECT MIN(transaction_id) FROM article_changes)
           ORDER BY transaction_id, sequence LIMIT 1)) o WHERE at < ?)
     RETURNING sequence)
   SELECT sequence FROM removed`,
);

/** Whether there are entries from a dump of a server that had counted further. Only on PostgreSQL. */
const fromElsewhere = statement(
  `SELECT 1 AS found WHERE FALSE`,
  `SELECT 1 AS found FROM article_changes
    WHERE transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint LIMIT 1`,
);
const removeAll = statement(`DELETE FROM article_changes`);
/** Parameter: an instant. */
const beginAgain = statement(
  `INSERT INTO article_changes (at, kind) VALUES (?, 'UPDATED')`,
  `INSERT INTO article_changes (transaction_id, at, kind) VALUES (0, ?, 'UPDATED')`,
);

/** Removes old entries from the log of changes. */
@Injectable()
export class PruneChanges {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'changeRetentionDays'>,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Removes one batch, the oldest first. Gives whether there may be more. */
  next(): Promise<boolean> {
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      if ((await runStatement(tx, fromElsewhere, [])).length > 0) await this.beginAgain(tx, now);
      const since = toInstant(new Date(now.getTime() - this.config.changeRetentionDays * day));
      return (await runStatement(tx, removeOld, [since])).length > 0;
    });
  }

  /** Its transactions have the ids that this server will give to others, so no place in it would be safe. */
  private async beginAgain(tx: EntityManager, now: Date): Promise<void> {
    await runStatement(tx, removeAll, []);
    await runStatement(tx, beginAgain, [toInstant(now)]);
  }
}
