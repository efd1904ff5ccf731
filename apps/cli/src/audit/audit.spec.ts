import { resolve } from 'node:path';
import { testConfig } from '@kopij/testing';
import { openDatabase, UnitOfWork } from '@kopij/platform';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

describe('kopij audit', () => {
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await testNewsroom();
    const page = resolve('samples/pages/buitenland-01.txt');
    await newsroom.run('import', 'page', page, '--section', 'Buitenland', '--publish');
  });
  afterAll(() => newsroom.close());

  /** As somebody would who has the database. */
  async function tamper(...statements: string[]): Promise<void> {
    const database = await openDatabase(testConfig(newsroom.databaseUrl), []);
    const guards =
      database.engine === 'postgres'
        ? ['DROP TRIGGER IF EXISTS history_entries_append_only ON history_entries']
        : ['update', 'delete'].map((event) => `DROP TRIGGER IF EXISTS history_entries_no_${event}`);
    await new UnitOfWork(database).transaction(async (tx) => {
      for (const sql of [...guards, ...statements]) await tx.query(sql);
    });
    await database.close();
  }

  it('finds the history whole, and prints its head for safe keeping', async () => {
    const head = (await newsroom.run('audit', 'head')).output;
    expect(head).toMatch(/^33:[0-9a-f]{64}\n$/);
    expect(await newsroom.run('audit', 'verify', '--since', head.trim())).toEqual({
      code: 0,
      output: `The history is intact: 33 entries, 8 revisions, 8 manuscripts.\nEntry 33 matches the head you noted.\nIts head is ${head}`,
      errors: '',
    });
  });

  it('fails with a line for each fault when somebody was at the database', async () => {
    await tamper(`UPDATE history_entries SET comment = 'Nooit gezien.' WHERE number = 7`);
    const { code, output, errors } = await newsroom.run('audit', 'verify');
    await tamper('UPDATE history_entries SET comment = NULL WHERE number = 7');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(
      /^The hash of entry 7 \(manuscript \S+, step \d\) does not match: .*\nThe history was tampered with or damaged\. Faults: 1\.\n$/,
    );
    expect((await newsroom.run('audit', 'verify')).code).toBe(0);
  });

  it('finds by a head that was noted before that the history is another', async () => {
    const { code, errors } = await newsroom.run('audit', 'verify', '--since', `33:${'0'.repeat(64)}`);
    expect(code).toBe(1);
    expect(errors).toMatch(/^Entry 33 differs from the head you noted earlier: .*\n/);
  });

  it('refuses what is no head', async () => {
    expect(await newsroom.run('audit', 'verify', '--since', 'yesterday')).toEqual({
      code: 1,
      output: '',
      errors:
        '--since takes the output of "kopij audit head": NUMBER:HASH, the hash in 64 hexadecimal digits.\n',
    });
  });
});
