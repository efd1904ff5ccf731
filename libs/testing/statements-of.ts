import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { sqlChannel } from '@kopij/platform';

/** All SQL statements that were run during `work`, whoever ran them. */
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
 * How many statements `work` takes: the minimum of five runs, since background jobs run statements of their own now and then, and since
 * a long answer that yields on a busy machine loads in two batches what it would otherwise load in one.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 5; run += 1) counts.push((await statementsOf(work)).length);
  return Math.min(...counts);
}
