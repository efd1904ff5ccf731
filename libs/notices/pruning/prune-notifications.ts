import { BackgroundLoop, Database, runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** How many notifications one person keeps, and how many if they read none. */
export const mostKept = { read: 500, unread: 1_000 };

const pause = 3_600_000;

const crowded = statement(
  'SELECT user_id AS "userId" FROM notifications GROUP BY user_id HAVING count(*) > ?',
);

const beyond = '(SELECT id FROM notifications WHERE user_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)';
const pruneRead = statement(
  `DELETE FROM notifications WHERE user_id = ? AND read_at IS NOT NULL AND id <= ${beyond}`,
);
const pruneAll = statement(`DELETE FROM notifications WHERE user_id = ? AND id <= ${beyond}`);

/** Deletes the oldest notifications of whoever has very many, those that were read first. Runs in the server. */
@Injectable()
export class PruneNotifications implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: 'Notifications', round: () => this.round() });

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Once for everybody. Writes nothing while nobody has more than is kept. */
  async execute(): Promise<void> {
    const people = await this.database.sql.all<{ userId: string }>(crowded, [mostKept.read]);
    for (const { userId } of people) {
      await this.work.transaction(async (tx) => {
        await runStatement(tx, pruneRead, [userId, userId, mostKept.read]);
        await runStatement(tx, pruneAll, [userId, userId, mostKept.unread]);
      });
    }
  }

  private async round(): Promise<number> {
    await this.execute();
    return pause;
  }
}
