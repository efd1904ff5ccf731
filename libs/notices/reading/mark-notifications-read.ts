import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, isOneOf, runStatement, statement, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

/** Which ones: those with these ids, or one and all that are older. Ids of others, and unknown ones, are passed over. */
export type MarkReadCommand = { readonly ids: readonly string[] } | { readonly upTo: string };

const named = isOneOf('id');
const these = statement(
  `UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL AND ${named.sqlite}`,
  `UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL AND ${named.postgres}`,
);
const olderToo = statement(
  'UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL AND id <= ?',
);

/** Remembers what somebody has read. Concerns nobody else, so there is no event. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: MarkReadCommand): Promise<void> {
    demand(actor, 'manuscript:write');
    await this.work.transaction(async (tx) => {
      const now = toInstant(this.clock.now());
      if ('upTo' in command) await runStatement(tx, olderToo, [now, actor.id, command.upTo]);
      else await runStatement(tx, these, [now, actor.id, JSON.stringify(command.ids)]);
    });
  }
}
