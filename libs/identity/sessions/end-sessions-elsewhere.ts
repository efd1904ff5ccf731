import {
  Database,
  findRow,
  insertRows,
  runStatement,
  statement,
  UnitOfWork,
  updateRow,
} from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import { EndSessions } from './end-sessions.js';
import { SessionHomeEntity } from './session-home.entity.js';

const links = statement('DELETE FROM one_time_links');

const id = '00000000-0000-7000-8000-000000000001';

/**
 * Ends all sessions and one-time links in a database that was restored from a backup, because some of them may have been ended or used since. It is told by
 * what no backup contains: see {@link Database.home}.
 */
@Injectable()
export class EndSessionsElsewhere {
  private readonly log = new Logger(EndSessionsElsewhere.name);

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const home = await this.database.home();
    const isElsewhere = await this.work.transaction(async (tx) => {
      const known = await findRow(tx, SessionHomeEntity, { id }, { lock: true });
      if (known?.home === home) return false;
      await EndSessions.ofEverybody(tx);
      if (!known) {
        await insertRows(tx, SessionHomeEntity, [{ id, home }]);
        return false;
      }
      await runStatement(tx, links, []);
      await updateRow(tx, SessionHomeEntity, { ...known, home });
      return true;
    });
    if (isElsewhere) this.log.warn('this database was restored or moved: everybody has to sign in again');
  }
}
