import {
  Clock,
  CONFIG,
  Database,
  firstIdAt,
  isOneOf,
  runStatement,
  statement,
  UnitOfWork,
  type Config,
} from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

const day = 86_400_000;

/** Nobody waits long for a transaction that removes so much. */
const mostMessages = 100;
const mostBytes = 16_777_216;

// Messages that wait to be read, or to be read again, are kept.
const oldOnes = statement(
  `SELECT m.id, m.size FROM wire_raw r JOIN wire_messages m ON m.id = r.message_id
    WHERE r.message_id > ? AND r.message_id < ? AND m.outcome NOT IN ('RECEIVED', 'QUARANTINED')
    ORDER BY r.message_id LIMIT ${mostMessages}`,
);
const named = isOneOf('message_id');
const remove = statement(
  `DELETE FROM wire_raw WHERE ${named.sqlite}`,
  `DELETE FROM wire_raw WHERE ${named.postgres}`,
);

interface Old {
  readonly id: string;
  readonly size: number;
}

/** Removes messages as they came in when they are old. Their receipts stay, and the hashes in them. */
@Injectable()
export class PruneRaw {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'wireRetentionDays'>,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Removes one batch, the oldest first.
   *
   * @param after the last message of the batch before: those before it are kept, and not looked at again
   * @returns the last message of this batch; null if there was none
   */
  async next(after: string): Promise<string | null> {
    const { wireRetentionDays: days } = this.config;
    if (days === 0) return null;
    const before = firstIdAt(new Date(this.clock.now().getTime() - days * day));
    const batch = firstOf(await this.database.sql.all<Old>(oldOnes, [after, before]));
    const last = batch.at(-1);
    if (!last) return null;
    const ids = JSON.stringify(batch.map(({ id }) => id));
    await this.work.transaction((tx) => runStatement(tx, remove, [ids]));
    return last.id;
  }
}

/** As many as are not too large together, and at least one. */
function firstOf(messages: readonly Old[]): Old[] {
  let bytes = 0;
  return messages.filter(({ size }, place) => {
    bytes += size;
    return place === 0 || bytes <= mostBytes;
  });
}
