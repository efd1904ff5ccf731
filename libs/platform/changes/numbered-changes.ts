import type { SqliteReader } from '../database/sql/sql-reader.js';
import { statement } from '../database/sql/statement.js';
import { everything } from './touch.js';

interface ChangeRow {
  readonly sequence: number;
  readonly tags: string;
}

const changesAfter = statement('SELECT sequence, tags FROM changes WHERE sequence > ? ORDER BY sequence');

/** The log of changes on SQLite: one writer numbers them in the order of the commits, without gaps. */
export class NumberedChanges {
  private position = 0;
  private commits: number | undefined;

  constructor(private readonly sql: SqliteReader) {}

  /** The tags of all changes since the last call. If nothing has been committed, it reads nothing. */
  unseen(): string[] {
    const commits = this.sql.commits();
    if (commits === this.commits) return [];
    const rows = this.sql.all<ChangeRow>(changesAfter, [this.position]);
    this.commits = commits;
    const [first] = rows;
    // Some were pruned before they were seen.
    const hasGap = first !== undefined && first.sequence !== this.position + 1;
    this.position = rows.at(-1)?.sequence ?? this.position;
    return hasGap ? [everything] : rows.flatMap(({ tags }) => JSON.parse(tags) as string[]);
  }
}
