import type { Pool, PoolClient } from 'pg';
import { sqlChannel } from './sql-reader.js';
import type { SqlValue, Statement } from './statement.js';

/**
 * One connection to PostgreSQL for as long as it lives. Snapshots and transaction ids are valid only on the connection on which they were
 * read. Before a later connection, the server may have crashed, a standby may have taken its place, or the database may have been
 * restored; all of these end every connection.
 */
export class LastingConnection {
  private isOver = false;

  private constructor(private readonly client: PoolClient) {
    client.on('error', () => this.close());
    client.on('end', () => this.close());
  }

  /** Takes a connection out of the pool until it is closed. */
  static async take(pool: Pool): Promise<LastingConnection> {
    return new LastingConnection(await pool.connect());
  }

  get isAlive(): boolean {
    return !this.isOver;
  }

  /** @throws if the connection has ended, or if the statement fails */
  async all<Row>({ name, postgres }: Statement, parameters: readonly SqlValue[]): Promise<Row[]> {
    if (sqlChannel.hasSubscribers) sqlChannel.publish(postgres);
    const { rows } = await this.client.query({ name, text: postgres, values: [...parameters] });
    return rows as Row[];
  }

  /**
   * Listens for notifications, as long as the connection lives.
   *
   * @param listenTo a LISTEN; the connection listens to no other channel
   */
  async hear(listenTo: Statement, listener: (payload: string) => void): Promise<void> {
    this.client.on('notification', ({ payload = '' }) => listener(payload));
    await this.client.query(listenTo.postgres);
  }

  close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.client.release(true);
  }
}
