import { setTimeout as sleep } from 'node:timers/promises';
import { Database, LOG, statement, type Log } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

const smallest = statement('SELECT 1 AS one');

/** How long the database may take before it counts as gone, in milliseconds. */
const patience = 2_000;

/** Whether requests should be sent here. */
@Injectable()
export class Readiness {
  private phase: 'STARTING' | 'SERVING' | 'STOPPING' = 'STARTING';

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  serving(): void {
    this.phase = 'SERVING';
  }

  stopping(): void {
    this.phase = 'STOPPING';
  }

  /** Why not, in a sentence; null when requests are welcome. */
  async obstacle(): Promise<string | null> {
    if (this.phase === 'STARTING') return 'The server is starting.';
    if (this.phase === 'STOPPING') return 'The server is stopping.';
    if (this.database.disk.isBroken) {
      this.log.error(
        'the disk did not take what was written: nothing is written until the server is started again',
      );
      return 'The disk of the database has failed.';
    }
    return (await this.databaseAnswers()) ? null : 'The database does not answer.';
  }

  private async databaseAnswers(): Promise<boolean> {
    const late = new AbortController();
    try {
      const answered = await Promise.race([
        Promise.resolve(this.database.sql.all(smallest, [])).then(() => true),
        sleep(patience, false, { signal: late.signal, ref: false }),
      ]);
      if (!answered) this.log.warn({ milliseconds: patience }, 'the database does not answer');
      return answered;
    } catch (err) {
      this.log.warn({ err }, 'the database does not answer');
      return false;
    } finally {
      late.abort();
    }
  }
}
