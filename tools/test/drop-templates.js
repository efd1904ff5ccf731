import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresAnswers, serverUrl } from '../run/postgres.js';

/** After a run of Jest, drops the databases that its tests were copied from (libs/testing/create-test-database.ts). */
export default async function dropTemplates() {
  const template = `kopij_template_${process.env['KOPIJ_TEST_RUN']}`;
  rmSync(join(tmpdir(), `${template}.db`), { force: true });
  if (!(await postgresAnswers())) return;
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${template}`);
  await client.end();
}
