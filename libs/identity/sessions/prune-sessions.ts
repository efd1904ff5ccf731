import { Clock, CONFIG, runStatement, statement, toInstant, UnitOfWork, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { idleSince } from './idle-since.js';

const ended = statement('DELETE FROM sessions WHERE ends_at <= ? OR seen_at <= ?');

/** Removes sessions that have ended. */
@Injectable()
export class PruneSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionHours'>,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const values = [toInstant(now), idleSince(now, this.config)];
    await this.work.transaction((tx) => runStatement(tx, ended, values));
  }
}
