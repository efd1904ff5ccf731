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
