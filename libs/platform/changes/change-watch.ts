import { Injectable } from '@nestjs/common';
import { Database } from '../database/engine/database.js';
import { SqliteReader } from '../database/sql/sql-reader.js';
import { ChangesBySnapshot } from './changes-by-snapshot.js';
import { NumberedChanges } from './numbered-changes.js';
import { SharedLook } from './shared-look.js';

type Listener = (tags: readonly string[]) => void;

/**
 * Tells caches what was committed, by this process or by any other. A check costs reading one number on SQLite, and one statement for
 * all concurrent callers on PostgreSQL (docs/adr/0023).
 */
@Injectable()
export class ChangeWatch {
  private readonly listeners: Listener[] = [];
  private readonly look: () => void | Promise<void>;

  constructor(database: Database) {
    if (database.sql instanceof SqliteReader) {
      const changes = new NumberedChanges(database.sql);
      this.look = () => this.tell(changes.unseen());
    } else {
      const changes = new ChangesBySnapshot(database);
      const shared = new SharedLook(async () => this.tell(await changes.unseen()));
      this.look = () => shared.take();
    }
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /**
   * When it returns, or its promise resolves, the listeners know of everything that was committed before the call.
   *
   * @throws if the database does not respond; then it is unknown what has changed
   */
  catchUp(): void | Promise<void> {
    return this.look();
  }

  private tell(tags: readonly string[]): void {
    if (tags.length === 0) return;
    for (const listener of this.listeners) listener(tags);
  }
}
