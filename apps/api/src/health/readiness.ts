import { setTimeout as sleep } from 'node:timers/promises';
import { Database, LOG, statement, type Log } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

const smallest = statement('SELECT 1 AS one');

/** Timeout for the database, in milliseconds. */
const patience = 2_000;

/** Whether the server is ready for requests. */
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

  /** Why it is not ready, as a sentence; null if it is. */
  async obstacle(): Promise<string | null> {
    if (this.phase === 'STARTING') return 'The server is starting.';
    if (this.phase === 'STOPPING') return 'The server is stopping.';
    if (!(await this.databaseAnswers())) return 'The database does not answer.';
    if (this.database.disk.isBroken) {
      this.log.error('a write to the disk failed: nothing more is written until the server is restarted');
      return 'The disk of the database has failed.';
    }
    return null;
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
