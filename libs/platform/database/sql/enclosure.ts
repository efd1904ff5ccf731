import type { EntityManager, QueryRunner } from 'typeorm';

type Run = (...statement: Parameters<QueryRunner['query']>) => Promise<unknown>;

const enclosures = new WeakMap<QueryRunner, Enclosure>();

/** What the statements of a transaction are kept in; nothing where `manager` is that of readers. */
export function enclosureOf({ queryRunner }: EntityManager): Enclosure | undefined {
  return queryRunner && enclosures.get(queryRunner);
}

/**
 * Keeps the statements of one transaction inside it. Of `Promise.all([insert, insert, fails])` the two inserts are
 * still under way when the work has failed; on a connection that is used again they would land after the ROLLBACK, as
 * transactions of their own or as part of a stranger's.
 */
export class Enclosure {
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly run: Run;
  private failure: { readonly error: unknown } | undefined;
  private closed = false;

  /** @param runner one that has begun a transaction, and is used for nothing after it */
  constructor(runner: QueryRunner) {
    this.run = runner.query.bind(runner);
    enclosures.set(runner, this);
    Object.assign(runner, {
      query: (...statement: Parameters<Run>) => this.runInside(statement),
      startTransaction: () =>
        Promise.reject(new Error('A unit of work has no transactions inside it: use `tx`.')),
    });
  }

  /**
   * A statement that failed makes the whole fail, even if `work` went on. PostgreSQL insists on that, and says so only
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

  /** A statement that is over when it returns. */
  perform<T>(statement: () => T): T {
    this.refuseLate();
    try {
      return statement();
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  private async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
  }

  private async runInside(statement: Parameters<Run>): Promise<unknown> {
    this.refuseLate();
    const answer = this.run(...statement);
    this.underWay.add(answer);
    try {
      return await answer;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    } finally {
      this.underWay.delete(answer);
    }
  }

  private refuseLate(): void {
    if (this.closed) throw new Error('The transaction has ended: every statement in it must be awaited.');
  }
}
