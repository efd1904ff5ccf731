#!/usr/bin/env bash
# TypeORM 1.1.1 on PostgreSQL: `query()` of a statement with RETURNING gives its rows, unless the statement is an UPDATE or a DELETE. Then it
# gives an array of two, the rows and their number. An "upsert" (INSERT … ON CONFLICT DO UPDATE), a MERGE, and the same UPDATE inside a WITH
# give rows. `const [row] = await …query(…)` has the row here and an array of rows there.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund typeorm@1.1.1 pg@8.23.1 reflect-metadata@0.2.2 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17
cat >returning.mjs <<'JS'
import 'reflect-metadata';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { DataSource } from 'typeorm';

// PostgreSQL as WebAssembly, behind a socket in this folder: TypeORM speaks to it as to any server.
const server = new PGLiteSocketServer({ db: await PGlite.create(), path: `${process.cwd()}/.s.PGSQL.5432` });
await server.start();
const options = { type: 'postgres', host: process.cwd(), username: 'postgres', database: 'postgres', extra: { max: 1 } };
const source = await new DataSource(options).initialize();
await source.query('CREATE TABLE story (id int PRIMARY KEY, title text)');
for (const statement of [
  `INSERT INTO story VALUES (7, 'Brug') RETURNING id`,
  `INSERT INTO story VALUES (7, 'Veer') ON CONFLICT (id) DO UPDATE SET title = excluded.title RETURNING id`,
  `UPDATE story SET title = 'Pont' RETURNING id`,
  `WITH changed AS (UPDATE story SET title = 'Boot' RETURNING id) SELECT id FROM changed`,
  `DELETE FROM story RETURNING id`,
]) {
  const given = await source.query(statement);
  console.log(`${statement.split(' ').slice(0, 3).join(' ')}${statement.includes('CONFLICT') ? ' … ON CONFLICT' : ''}: ${JSON.stringify(given)}`);
}
await source.destroy();
await server.stop();
process.exit();
JS
node returning.mjs | tee seen
diff seen - <<'SEEN'
INSERT INTO story: [{"id":7}]
INSERT INTO story … ON CONFLICT: [{"id":7}]
UPDATE story SET: [[{"id":7}],1]
WITH changed AS: [{"id":7}]
DELETE FROM story: [[{"id":7}],1]
SEEN
echo 'As described.'
