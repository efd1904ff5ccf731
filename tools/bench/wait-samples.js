import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** The sampling interval, in milliseconds. */
const every = 20;

const inHand = `SELECT CASE WHEN wait_event_type IS NULL THEN 'running' ELSE wait_event_type || ':' || wait_event END AS what, COUNT(*)::integer AS count
   FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() GROUP BY 1`;

/**
 * What the statements of a database wait for during `work`: the average number of statements in each kind of wait.
 *
 * @param {string} databaseUrl of PostgreSQL
 * @param {() => Promise<void>} work
 * @returns {Promise<Record<string, number>>} by event, such as `Lock:transactionid`; `running` are those that wait for nothing
 */
export async function sampleWaits(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const over = new AbortController();
  const working = work().finally(() => over.abort());
  /** @type {Record<string, number>} */
  const seen = {};
  let samples = 0;
  while (!over.signal.aborted) {
    const { rows } = await client.query(inHand);
    samples += 1;
    for (const { what, count } of rows) seen[what] = (seen[what] ?? 0) + Number(count);
    await sleep(every);
  }
  await client.end();
  await working;
  return Object.fromEntries(Object.entries(seen).map(([what, count]) => [what, count / samples]));
}
