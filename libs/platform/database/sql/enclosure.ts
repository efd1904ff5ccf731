/**
 * Keeps the statements of one transaction inside it. In `Promise.all([insert, insert, fails])` the two inserts are still
 * running when the work has failed. If the connection is used again, they would run after the ROLLBACK, as transactions of
 * their own or as part of another caller's.
 */
export class Enclosure {
  private readonly pending = new Set<Promise<unknown>>();
  private failure: { readonly error: unknown } | undefined;
  private closed = false;

  /** @param run sends COMMIT or ROLLBACK, which bypass the enclosure */
  constructor(private readonly run: (sql: string) => Promise<unknown>) {}

  /**
   * A failed statement makes the whole transaction fail, even if `work` went on. PostgreSQL enforces that, but reports it only
   * by answering ROLLBACK to the COMMIT; SQLite would keep the rest.
   */
  async commit(): Promise<void> {
    await this.close();
    if (this.failure) throw this.failure.error;
    await this.run('COMMIT');
  }

  async rollBack(): Promise<void> {
    await this.close();
    await this.run('ROLLBACK');
  }

  /** Runs a synchronous statement. */
  perform<T>(statement: () => T): T {
    this.refuseLate();
    try {
      return statement();
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  /** Runs a statement that returns a promise. */
  async keep<T>(statement: () => Promise<T>): Promise<T> {
    this.refuseLate();
    const answer = statement();
    this.pending.add(answer);
    try {
      return await answer;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    } finally {
      this.pending.delete(answer);
    }
  }

  private async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.pending);
  }

  private refuseLate(): void {
    if (this.closed) throw new Error('The transaction has already ended: await every statement in it.');
  }
}
