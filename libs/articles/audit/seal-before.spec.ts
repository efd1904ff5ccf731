import { contentHash } from '@kopij/editorial';
import { openDatabase } from '@kopij/platform';
import { aStory, createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import type { QueryRunner } from 'typeorm';
import { migrated, undoMigrationsAfter } from '../testing/undo-migrations.js';
import { VerifyHistory } from './verify-history.js';

/** What a newsroom had when its history had no seals yet. */
const before = '1764000000000-newsroom';
const at = '2025-11-23T20:30:00.000Z';

describe('a history from before there were seals', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase();
  });
  afterEach(() => test.drop());

  const open = () => openDatabase(testConfig(test.url), []);

  it('is sealed when the database is brought up to date, and found whole from then on', async () => {
    const old = await open();
    await migrated(old, async (runner) => {
      await undoMigrationsAfter(runner, before);
      await write(runner, 'a', ['create', 'submit', 'approve']);
      await write(runner, 'b', ['create', 'edit']);
    });
    await old.close();

    const database = await open();
    expect(database.migrated).toContain('Workflow1765000000000');
    expect(
      await database.reader.query(
        'SELECT number, manuscript_id, sequence FROM history_entries ORDER BY number',
      ),
    ).toEqual([
      { number: 1, manuscript_id: 'a', sequence: 1 },
      { number: 2, manuscript_id: 'a', sequence: 2 },
      { number: 3, manuscript_id: 'a', sequence: 3 },
      { number: 4, manuscript_id: 'b', sequence: 1 },
      { number: 5, manuscript_id: 'b', sequence: 2 },
    ]);
    const report = await new VerifyHistory(database).execute();
    expect(report).toMatchObject({ head: { number: 5 }, revisions: 3, manuscripts: 2, faults: [] });
    await database.close();
  });
});

const states: Record<string, string> = {
  create: 'DRAFT',
  edit: 'DRAFT',
  submit: 'IN_REVIEW',
  approve: 'APPROVED',
};

async function write(runner: QueryRunner, id: string, actions: string[]): Promise<void> {
  const [user] = (await runner.query('SELECT id FROM users')) as { id: string }[];
  const by = `'${user?.id}'`;
  const state = states[actions.at(-1) ?? ''];
  const last = actions.includes('edit') ? 2 : 1;
  await runner.query(
    `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id, content_changed_by_id)
     VALUES ('${id}', ${actions.length}, '${state}', ${last}, '${at}', ${by}, '${at}', ${by}, ${by})`,
  );
  for (let number = 1; number <= last; number += 1) {
    const content = aStory({ sectionId: null, headline: `Stuk ${id}, versie ${number}` });
    await runner.query(
      `INSERT INTO revisions (manuscript_id, number, content, content_hash, created_at, created_by_id)
       VALUES ('${id}', ${number}, '${JSON.stringify(content)}', '${contentHash(content)}', '${at}', ${by})`,
    );
  }
  for (const [done, action] of actions.entries()) {
    const from = states[actions[done - 1] ?? ''];
    const revision = action === 'edit' ? 2 : 1;
    const details = action === 'approve' ? `'{"warnings":["HEADLINE_LONG"]}'` : 'NULL';
    await runner.query(
      `INSERT INTO history_entries (manuscript_id, sequence, at, actor_id, action, from_state, to_state, revision, comment, details)
       VALUES ('${id}', ${done + 1}, '${at}', ${by}, '${action}', ${from ? `'${from}'` : 'NULL'}, '${states[action]}', ${revision}, NULL, ${details})`,
    );
  }
}
