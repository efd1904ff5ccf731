import {
  BackgroundLoop,
  Clock,
  CONFIG,
  Database,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
  type Config,
} from '@kopij/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';

const pause = 3_600_000;
const day = 86_400_000;
const batch = 200;

const anyOld = statement('SELECT 1 AS found FROM working_drafts WHERE saved_at < ? LIMIT 1');
const remove = statement(
  `DELETE FROM working_drafts WHERE saved_at < ? AND (manuscript_id, user_id) IN
     (SELECT manuscript_id, user_id FROM working_drafts WHERE saved_at < ? ORDER BY saved_at LIMIT ${batch})`,
);

/** Deletes working drafts that nobody has saved for so many days. Runs in the server. */
@Injectable()
export class ExpireWorkingDrafts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: 'Working drafts', round: () => this.round() });

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'workingDraftDays'>,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Deletes all that are due. Writes nothing while none is. */
  async execute(): Promise<void> {
    const before = toInstant(new Date(this.clock.now().getTime() - this.config.workingDraftDays * day));
    while ((await this.database.sql.all(anyOld, [before])).length > 0) {
      await this.work.transaction((tx) => runStatement(tx, remove, [before, before]));
    }
  }

  private async round(): Promise<number> {
    await this.execute();
    return pause;
  }
}
