import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { serverUrl } from '../run/postgres.js';

/**
 * A temporary database, and a way to read it.
 *
 * @typedef {{ all: <Row>(sql: string, values?: readonly (string | number)[]) => Promise<Row[]> }} Look
 *
 * @typedef {object} ScratchDatabase
 * @property {string} url the value for DATABASE_URL
 * @property {string} folder for other files of the run
 * @property {<T>(work: (look: Look) => Promise<T>) => Promise<T>} look at one moment, however long it takes
 * @property {() => Promise<void>} drop
 */

/** @param {'sqlite' | 'postgres'} engine @returns {Promise<ScratchDatabase>} */
export async function scratchDatabase(engine) {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-chaos-'));
  return engine === 'sqlite' ? sqlite(folder) : postgres(folder);
}

/** @param {string} folder @returns {ScratchDatabase} */
function sqlite(folder) {
  const file = join(folder, 'kopij.db');
  return {
    url: `sqlite:${file}`,
    folder,
    async look(work) {
      const connection = new Sqlite(file);
      try {
        connection.exec('BEGIN');
        return await work({
          all: (sql, values = []) =>
            Promise.resolve(/** @type {any[]} */ (connection.prepare(sql).all(...values))),
        });
      } finally {
        connection.close();
      }
    },
    drop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  };
}

/** @param {string} folder @returns {Promise<ScratchDatabase>} */
async function postgres(folder) {
  const name = `kopij_chaos_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl());
  await connected(url.href, (client) => client.query(`CREATE DATABASE ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    folder,
    look: (work) =>
      connected(own.href, async (client) => {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        return work({
          async all(sql, values = []) {
            let at = 0;
            const { rows } = await client.query(
              sql.replace(/\?/g, () => `$${(at += 1)}`),
              [...values],
            );
            return rows;
          },
        });
      }),
    async drop() {
      await connected(url.href, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
