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
 * How many statements `work` takes, of those that count: the minimum of five runs, since background jobs run statements of their own now
 * and then.
 */
export async function countStatements(
  work: () => Promise<unknown>,
  isCounted: (sql: string) => boolean = () => true,
): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const statements = await statementsOf(() => inNoTime(work));
    counts.push(statements.filter(isCounted).length);
  }
  return Math.min(...counts);
}

/** As if it took no time: a long answer yields on a busy machine, and then loads in two batches what it would otherwise load in one. */
async function inNoTime(work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  performance.now = () => began;
  try {
    await work();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}
