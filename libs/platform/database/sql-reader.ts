import { channel } from 'node:diagnostics_channel';
import type SqliteDatabase from 'better-sqlite3';
import type { Pool } from 'pg';
import type { SqlValue, Statement } from './statement.js';

/** Publishes the text of every SQL statement that is run, by whomever: what counts statements per request listens here. */
export const sqlChannel = channel('kopij:sql');

const askCommits = 'PRAGMA data_version';

/** Runs prepared SELECTs against committed state. An answer is there at once on SQLite, and a promise on PostgreSQL. */
export abstract class SqlReader {
  abstract all<Row>(statement: Statement, parameters: readonly SqlValue[]): Row[] | Promise<Row[]>;

  /** A number that is another one after each commit, by whatever process; null where the engine has none to give at once. */
  abstract commits(): number | null;
}

export class SqliteReader extends SqlReader {
  private readonly prepared = new Map<Statement, SqliteDatabase.Statement<SqlValue[]>>();
  private dataVersion: SqliteDatabase.Statement<[], number> | undefined;

  constructor(private readonly connection: SqliteDatabase.Database) {
    super();
  }

  /**
   * A number that is another one as soon as any other connection, of this process or of another, has committed.
   *
   * @source https://www.sqlite.org/pragma.html#pragma_data_version
   */
  commits(): number {
    this.dataVersion ??= this.connection.prepare<[], number>(askCommits).pluck();
    if (sqlChannel.hasSubscribers) sqlChannel.publish(askCommits);
    return this.dataVersion.get() ?? 0;
  }

  all<Row>(statement: Statement, parameters: readonly SqlValue[]): Row[] {
    let prepared = this.prepared.get(statement);
    if (!prepared) {
      prepared = this.connection.prepare<SqlValue[]>(statement.sqlite);
      this.prepared.set(statement, prepared);
    }
    if (sqlChannel.hasSubscribers) sqlChannel.publish(statement.sqlite);
    return prepared.all(...parameters) as Row[];
  }
}

export class PostgresReader extends SqlReader {
  constructor(private readonly pool: Pool) {
    super();
  }

  async all<Row>(statement: Statement, parameters: readonly SqlValue[]): Promise<Row[]> {
    if (sqlChannel.hasSubscribers) sqlChannel.publish(statement.postgres);
    const answer = await this.pool.query({
      name: statement.name,
      text: statement.postgres,
      values: [...parameters],
    });
    return answer.rows as Row[];
  }

  commits(): null {
    return null;
  }
}
