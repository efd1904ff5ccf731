import type { Database } from '../database/engine/database.js';
import type { LastingConnection } from '../database/sql/lasting-connection.js';
import { statement } from '../database/sql/statement.js';
import { everything } from './touch.js';

/** A change that the last snapshot could not see. If there is none, there is still one row, whose tags are null. */
interface UnseenRow {
  readonly snapshot: string;
  /** Whether the log still has all changes that the last snapshot could not see; null if the log is empty. */
  readonly reachesBack: boolean | null;
  readonly tags: string | null;
}

const currentSnapshot = statement('SELECT pg_current_snapshot()::text AS snapshot');

/**
 * Parameter: the last snapshot. It could not see transactions that were in progress then (`xip`) or began later (from `xmax` on). That
 * takes a few lookups by key and the end of an index, however long another transaction has been open. A change beyond the current
 * snapshot comes from a dump of a server that had counted further.
 */
const unseenBy = statement(
  `WITH last AS MATERIALIZED (SELECT ?::pg_snapshot AS snapshot)
   SELECT pg_current_snapshot()::text AS snapshot, c.tags,
          (SELECT MIN(transaction_id) FROM changes) < pg_snapshot_xmin(last.snapshot)::text::bigint AS "reachesBack"
     FROM last LEFT JOIN (
       SELECT tags FROM changes
        WHERE transaction_id >= (SELECT pg_snapshot_xmax(snapshot)::text::bigint FROM last)
          AND transaction_id < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        UNION ALL
       SELECT tags FROM changes
        WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(snapshot)::text::bigint FROM last))
     ) c ON true`,
);

/**
 * The log of changes on PostgreSQL, where transactions commit in a different order from their writes, and do not wait for each other
 * to keep the log in order (docs/adr/0044). A process that follows the log remembers a snapshot, and reads what it could not see.
 */
export class ChangesBySnapshot {
  private connection: LastingConnection | undefined;
  private snapshot: string | undefined;

  constructor(private readonly database: Database) {}

  /** The tags of all changes since the last call. On the first call over a connection they are unknown, so it is everything. */
  async unseen(): Promise<string[]> {
    const connection = await this.database.lastingConnection();
    const last = connection === this.connection ? this.snapshot : undefined;
    if (last === undefined) {
      const [now] = await connection.all<{ snapshot: string }>(currentSnapshot, []);
      this.remember(connection, now);
      return [everything];
    }
    const rows = await connection.all<UnseenRow>(unseenBy, [last]);
    const [first] = rows;
    this.remember(connection, first);
    if (first?.reachesBack !== true) return [everything];
    return rows.flatMap(({ tags }) => (tags === null ? [] : (JSON.parse(tags) as string[])));
  }

  private remember(connection: LastingConnection, seen: { snapshot: string } | undefined): void {
    this.connection = connection;
    this.snapshot = seen?.snapshot;
  }
}
