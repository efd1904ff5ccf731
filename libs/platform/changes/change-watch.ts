import { Injectable } from '@nestjs/common';
import { Database } from '../database/engine/database.js';
import { statement } from '../database/sql/statement.js';
import { SharedLook } from './shared-look.js';
import { everything } from './touch.js';

interface ChangeRow {
  readonly sequence: number;
  readonly tags: string;
}

const changesAfter = statement('SELECT sequence, tags FROM changes WHERE sequence > ? ORDER BY sequence');

type Listener = (tags: readonly string[]) => void;

/**
 * Tells what was committed, by this process or by any other, to whoever keeps answers. On SQLite a look costs a number that the
 * engine keeps anyway, and on PostgreSQL one statement for all who ask at the same time (docs/adr/0023).
 */
@Injectable()
export class ChangeWatch {
  private readonly listeners: Listener[] = [];
  private readonly shared: SharedLook;
  private position = 0;
  private version: number | undefined;

  constructor(private readonly database: Database) {
    this.shared = new SharedLook(async () => this.tell(await this.rows()));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /**
   * When it returns, or its promise resolves, the listeners know of all that was committed before the call.
   *
   * @throws when the database does not answer: then nothing is known
   */
  catchUp(): void | Promise<void> {
    const version = this.database.sql.commits();
    if (version === null) return this.shared.take();
    if (version === this.version) return;
    this.tell(this.rows() as ChangeRow[]);
    this.version = version;
  }

  private rows(): ChangeRow[] | Promise<ChangeRow[]> {
    return this.database.sql.all<ChangeRow>(changesAfter, [this.position]);
  }

  private tell(rows: readonly ChangeRow[]): void {
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return;
    // Some were pruned before they were seen.
    const isGap = first.sequence !== this.position + 1;
    this.position = last.sequence;
    const tags = isGap ? [everything] : rows.flatMap((row) => JSON.parse(row.tags) as string[]);
    for (const listener of this.listeners) listener(tags);
  }
}
