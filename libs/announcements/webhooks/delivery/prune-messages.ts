import {
  Clock,
  CONFIG,
  isOneOf,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
  type Config,
} from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

const day = 86_400_000;

/** Small batches, so that nobody waits long for the transaction. */
const batch = 500;

const numbered = isOneOf('sequence', 'integer');
const old = statement(
  `SELECT sequence FROM webhook_messages WHERE queued_at < ? ORDER BY queued_at LIMIT ${batch}`,
);
const forget = statement(
  `DELETE FROM webhook_messages WHERE ${numbered.sqlite}`,
  `DELETE FROM webhook_messages WHERE ${numbered.postgres}`,
);

/** Removes old messages, with their attempts, whatever became of them: what waits for a webhook that is disabled does not wait for ever. */
@Injectable()
export class PruneMessages {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookRetentionDays'>,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Removes a batch. True if there may be more. */
  async execute(): Promise<boolean> {
    const before = toInstant(new Date(this.clock.now().getTime() - this.config.webhookRetentionDays * day));
    const removed = await this.work.transaction(async (tx) => {
      const rows = await runStatement<{ sequence: number }>(tx, old, [before]);
      await runStatement(tx, forget, [JSON.stringify(rows.map(({ sequence }) => sequence))]);
      return rows.length;
    });
    return removed === batch;
  }
}
