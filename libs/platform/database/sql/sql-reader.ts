import { channel } from 'node:diagnostics_channel';
import type SqliteDatabase from 'better-sqlite3';
import type { Pool } from 'pg';
import type { SqlValue, Statement } from './statement.js';

/** Publishes the text of every SQL statement that is run, for tools that count statements per request. */
export const sqlChannel = channel('kopij:sql');

const askCommits = 'PRAGMA data_version';

/** Runs prepared SELECTs against committed state. Synchronous on SQLite; returns a promise on PostgreSQL. */
export abstract class SqlReader {
  abstract all<Row>(statement: Statement, parameters: readonly SqlValue[]): Row[] | Promise<Row[]>;

  /** Like {@link all}, without column names: each row is an array of values, in the order of the SELECT. */
  abstract values(
    statement: Statement,
    parameters: readonly SqlValue[],
  ): SqlValue[][] | Promise<SqlValue[][]>;

  /** A number that changes with each commit of any process; null if the engine has none that can be read synchronously. */
  abstract commits(): number | null;
}

export class SqliteReader extends SqlReader {
  private readonly prepared = new Map<Statement, SqliteDatabase.Statement<SqlValue[]>>();
  private readonly nameless = new Map<Statement, SqliteDatabase.Statement<SqlValue[], SqlValue[]>>();
  private dataVersion: SqliteDatabase.Statement<[], number> | undefined;

  constructor(private readonly connection: SqliteDatabase.Database) {
    super();
  }

  /**
   * A number that changes as soon as any other connection, in this process or in another, has committed.
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

  values(statement: Statement, parameters: readonly SqlValue[]): SqlValue[][] {
    let prepared = this.nameless.get(statement);
    if (!prepared) {
      prepared = this.connection.prepare<SqlValue[], SqlValue[]>(statement.sqlite).raw();
      this.nameless.set(statement, prepared);
    }
    if (sqlChannel.hasSubscribers) sqlChannel.publish(statement.sqlite);
    return prepared.all(...parameters);
  }
}

export class PostgresReader extends SqlReader {
  constructor(private readonly pool: Pool) {
    super();
  }

  async all<Row>(statement: Statement, parameters: readonly SqlValue[]): Promise<Row[]> {
    const answer = await this.pool.query(asked(statement, parameters));
    return answer.rows as Row[];
  }

  async values(statement: Statement, parameters: readonly SqlValue[]): Promise<SqlValue[][]> {
    const answer = await this.pool.query<SqlValue[]>({ ...asked(statement, parameters), rowMode: 'array' });
    return answer.rows;
  }

  commits(): null {
    return null;
  }
}

function asked({ name, postgres }: Statement, parameters: readonly SqlValue[]) {
  if (sqlChannel.hasSubscribers) sqlChannel.publish(postgres);
  return { name, text: postgres, values: [...parameters] };
}
