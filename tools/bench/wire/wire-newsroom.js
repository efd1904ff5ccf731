import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hireEditor, kopij } from '../kopij.js';
import { ask, serve } from '../server.js';

const create = `mutation ($input: CreateWireSourceInput!) { createWireSource(input: $input) { source { slug } userErrors { message } } }`;

/**
 * A newsroom on SQLite with a source for pushes and one for files, and a server that takes in what comes.
 *
 * @typedef {object} WireNewsroom
 * @property {import('../server.js').Server} server
 * @property {string} token may do anything
 * @property {string} folder that the server watches
 * @property {(sql: string) => number} look one number from the database
 * @property {() => Promise<void>} close
 */

/** Sources by the way they take in: what the slug of each is. */
export const slugs = { PUSH: 'gestuurd', FOLDER: 'map' };

/** @param {string} home a folder, where the database may be already @param {boolean} isNew @returns {Promise<WireNewsroom>} */
export async function openWireNewsroom(home, isNew = true) {
  const file = join(home, 'kopij.db');
  const wireFolder = join(home, 'wire');
  const build = { databaseUrl: `sqlite:${file}`, folder: '.' };
  if (isNew) hireEditor(build);
  const token = hireAdmin(build);
  const folder = join(wireFolder, slugs.FOLDER);
  mkdirSync(folder, { recursive: true });
  const server = await serve(
    build,
    { query: '{ sections { slug } }' },
    { KOPIJ_WIRE_FOLDER: wireFolder, KOPIJ_WIRE_RETENTION_DAYS: '0' },
  );
  for (const [kind, slug] of Object.entries(isNew ? slugs : {})) {
    await ask(server.url, { query: create, variables: { input: { kind, slug, name: slug } } }, token);
  }
  const db = new Database(file, { readonly: true });
  return {
    server,
    token,
    folder,
    look: (sql) => Number(db.prepare(sql).pluck().get()),
    async close() {
      db.close();
      await server.program.stop();
    },
  };
}

/** @param {import('../kopij.js').Build} build */
function hireAdmin(build) {
  const email = `admin-${Date.now()}@newsroom.example`;
  kopij(build, 'user', 'create', '--name', 'Bench', '--email', email, '--role', 'ADMIN');
  return kopij(build, 'token', 'create', '--user', email, '--name', 'bench', '--expires', '1d').trim();
}
