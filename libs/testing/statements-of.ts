import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { sqlChannel } from '@kopij/platform';

/** The SQL statements that were run while `work` was under way, by whomever. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listen = (statement: unknown): void => void statements.push(String(statement));
  subscribe(sqlChannel.name, listen);
  try {
    await work();
  } finally {
    unsubscribe(sqlChannel.name, listen);
  }
  return statements;
}

/**
 * How many statements `work` takes: the fewest of five runs, since what works in the background runs some of its own now and then, and a
 * long answer that gives others their turn on a busy machine asks in two batches what it would have asked in one.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 5; run += 1) counts.push((await statementsOf(work)).length);
  return Math.min(...counts);
}
