import { channel } from 'node:diagnostics_channel';
import type SqliteDatabase from 'better-sqlite3';
import type { Pool } from 'pg';
import type { SqlValue, Statement } from './statement.js';

/** Publishes the text of every SQL statement that is run, by whomever: what counts statements per request listens here. */
export const sqlChannel = channel('kopij:sql');

/** Runs prepared SELECTs against committed state. An answer is there at once on SQLite, and a promise on PostgreSQL. */
export abstract class SqlReader {
  abstract all<Row>(statement: Statement, parameters: readonly SqlValue[]): Row[] | Promise<Row[]>;
}

export class SqliteReader extends SqlReader {
  private readonly prepared = new Map<Statement, SqliteDatabase.Statement<SqlValue[]>>();

  constructor(private readonly connection: SqliteDatabase.Database) {
    super();
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
}
