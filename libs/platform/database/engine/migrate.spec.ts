import { createEmptyDatabase, startProgram, testConfig, type TestDatabase } from '@kopij/testing';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { entities, openDatabase, StartupFault, UnitOfWork, type Database } from '../../index.js';
import { InstantsInRange1765800000000 } from '../migrations/1765800000000-instants-in-range.js';
import { migrations } from '../migrations/all-migrations.js';
import { migrate } from './migrate.js';

const liveColumns = [
  ...[
    'id',
    'revision',
    'slug',
    'published_at',
    'first_published_at',
    'updated_at',
    'headline',
    'lead',
    'credits',
  ],
  ...['byline', 'blocks', 'plain_text', 'word_count'],
];
const all = migrations.map(({ name }) => ({ name }));

describe('migrating', () => {
  let test: TestDatabase;
  const open = () => openDatabase(testConfig(test.url), entities);
  const executed = (database: Database) =>
    database.reader.query<unknown[]>('SELECT name FROM migrations ORDER BY id');

  beforeEach(async () => {
    test = await createEmptyDatabase();
  });
  afterEach(() => test.drop());

  it('is done once by three processes that start at the same time on an empty database', async () => {
    const processes = await Promise.all([1, 2, 3].map(() => startProgram('open-database', test.url)));
    await Promise.all(processes.map((each) => each.heard('ready')));
    for (const each of processes) each.tell('go');
    await Promise.all(processes.map((each) => each.ended()));

    const database = await open();
    expect(await executed(database)).toEqual(all);
    expect(await database.reader.query('SELECT name FROM registry_versions ORDER BY name')).toEqual([
      { name: 'agencies' },
      { name: 'grants' },
      { name: 'routing' },
      { name: 'sections' },
    ]);
    await database.close();
  });

  it('goes up, down to nothing, and up again', async () => {
    const database = await open();
    await inTransaction(database, async (runner) => {
      const executor = new MigrationExecutor(runner.dataSource, runner);
      executor.transaction = 'none';
      for (const _ of migrations) await executor.undoLastMigration();
      expect(await executor.getExecutedMigrations()).toEqual([]);
    });
    expect(await tables(database)).toEqual(['migrations']);

    expect(await migrate(database.writer)).toEqual(all.map(({ name }) => name));
    expect(await executed(database)).toEqual(all);
    expect(await migrate(database.writer)).toEqual([]);
    await database.close();
  });

  it('refuses a database that a newer version has written, says so, and leaves it as it was', async () => {
    const database = await open();
    await inTransaction(database, async (runner) => {
      await runner.query(
        `INSERT INTO migrations ("timestamp", name) VALUES (9999999999999, 'Later9999999999999')`,
      );
    });
    const before = await executed(database);

    const refusal = open();
    await expect(refusal).rejects.toBeInstanceOf(StartupFault);
    await expect(refusal).rejects.toThrow(
      'The database was written by a newer version of Kopij: it holds Later9999999999999, which this version does ' +
        'not know. Start the newer version, or restore a backup made before the upgrade.',
    );
    expect(await executed(database)).toEqual(before);
    await database.close();
  });

  it('keeps the rows that refer to a table it changes', async () => {
    const database = await open();
    await inTransaction(database, async (runner) => {
      await runner.query(
        `INSERT INTO live_articles (${liveColumns.join(', ')}) VALUES (${liveColumns.map(() => '1').join(', ')})`,
      );
      await runner.query(`INSERT INTO live_lists (id, section_id, agency_id) VALUES (1, '', '')`);
      await runner.query(
        `INSERT INTO live_listings (list_id, published_at, article_id) VALUES (1, '1', '1')`,
      );
    });
    database.writer.migrations.push({
      name: 'Looser9999999999999',
      up: async (runner) => {
        const table = await runner.getTable('live_articles');
        const count = table?.findColumnByName('word_count');
        if (!table || !count) throw new Error('live_articles has a word_count');
        await runner.changeColumn(table, count, Object.assign(count.clone(), { isNullable: true }));
      },
      down: () => Promise.resolve(),
    });

    expect(await migrate(database.writer)).toEqual(['Looser9999999999999']);
    expect(await database.reader.query('SELECT article_id FROM live_listings')).toEqual([
      { article_id: '1' },
    ]);
    await database.close();
  });

  it('keeps the guard of the history when it changes its table', async () => {
    const database = await open();
    await addEntry(database);
    database.writer.migrations.push({
      name: 'Longer9999999999999',
      up: async (runner) => {
        const table = await runner.getTable('history_entries');
        const action = table?.findColumnByName('action');
        if (!table || !action) throw new Error('history_entries has an action');
        await runner.changeColumn(table, action, Object.assign(action.clone(), { isNullable: true }));
      },
      down: () => Promise.resolve(),
    });

    expect(await migrate(database.writer)).toEqual(['Longer9999999999999']);
    await expectGuard(database);
    await database.close();
  });

  it('guards history, revisions and corrections after every migration from the one on that seals them', async () => {
    const database = await open();
    const pending = [...database.writer.migrations];
    await inTransaction(database, async (runner) => {
      const undo = new MigrationExecutor(database.writer, runner);
      undo.transaction = 'none';
      for (const _ of migrations) await undo.undoLastMigration();
    });

    const known = database.writer.migrations;
    known.length = 0;
    for (const next of pending) {
      known.push(next);
      expect(await migrate(database.writer)).toEqual([next.name]);
      if (next.name === 'Workflow1765000000000') {
        await addEntry(database);
        await addRevisionAndCorrection(database);
      }
      if (known.length === 1) continue;
      await expectGuard(database);
      await expectGuard(database, 'revisions', 'manuscript_id');
      await expectGuard(database, 'corrections', 'text');
    }
    await database.close();
  });

  it('mends instants that no answer can hold', async () => {
    const database = await open();
    const instants: Record<string, string> = {
      published_at: '0000-06-01T00:00:00.000Z',
      first_published_at: '0000-06-01T00:00:00.000Z',
      updated_at: '0000-05-01T00:00:00.000Z',
    };
    await inTransaction(database, async (runner) => {
      const values = liveColumns.map((name) => `'${instants[name] ?? '1'}'`);
      await runner.query(
        `INSERT INTO live_articles (${liveColumns.join(', ')}) VALUES (${values.join(', ')})`,
      );
      await new InstantsInRange1765800000000().up(runner);
    });
    const first = '0001-01-01T00:00:00.000Z';
    expect(
      await database.reader.query('SELECT published_at, first_published_at, updated_at FROM live_articles'),
    ).toEqual([{ published_at: first, first_published_at: first, updated_at: first }]);
    await database.close();
  });

  it('is undone as a whole when it would leave references to rows that are gone', async () => {
    const database = await open();
    await inTransaction(database, (runner) =>
      runner.query(
        `INSERT INTO access_tokens (id, user_id, name, secret_hash, created_at) SELECT 'token', id, '', '', '' FROM users LIMIT 1`,
      ),
    );
    database.writer.migrations.push({
      name: 'Careless9999999999999',
      up: (runner) => runner.query('DELETE FROM users'),
      down: () => Promise.resolve(),
    });

    await expect(migrate(database.writer)).rejects.toThrow(/references to rows that are gone|foreign key/);
    expect(await executed(database)).toEqual(all);
    expect(await database.reader.query('SELECT id FROM users')).toHaveLength(2);
    await database.close();
  });

  it('leaves references guarded', async () => {
    const database = await open();
    const orphan = inTransaction(database, (runner) =>
      runner.query(`INSERT INTO section_redirects (slug, section_id) VALUES ('old', 'nobody')`),
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
    await database.close();
  });
});

function inTransaction(
  database: Database,
  work: (runner: QueryRunner) => Promise<unknown>,
): Promise<unknown> {
  return new UnitOfWork(database).transaction(({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction always has a query runner.');
    return work(queryRunner);
  });
}

async function tables(database: Database): Promise<string[]> {
  const rows = await database.reader.query<{ name: string }[]>(
    database.engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  return rows.map(({ name }) => name);
}

/** The guard looks at rows: where there is none, it refuses nothing. */
async function addEntry(database: Database): Promise<void> {
  const user = `(SELECT id FROM users LIMIT 1)`;
  await database.writer.query(
    `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id, content_changed_by_id)
     VALUES ('a', 1, 'DRAFT', 1, '1', ${user}, '1', ${user}, ${user})`,
  );
  await database.writer.query(
    `INSERT INTO history_entries (manuscript_id, sequence, at, actor_id, action, to_state, revision, number, hash)
     VALUES ('a', 1, '1', ${user}, 'create', 'DRAFT', 1, 1, '1')`,
  );
}

/** In the form that they have before they are compressed. */
async function addRevisionAndCorrection(database: Database): Promise<void> {
  await database.writer.query(
    `INSERT INTO revisions (manuscript_id, number, content, content_hash, created_at, created_by_id)
     VALUES ('a', 1, '{"blocks":[]}', '1', '1', (SELECT id FROM users LIMIT 1))`,
  );
  await database.writer.query(
    `INSERT INTO corrections (manuscript_id, number, type, text, at, by) VALUES ('a', 1, 'CORRECTION', 'a', '1', 'a')`,
  );
}

async function expectGuard(database: Database, table = 'history_entries', column = 'action'): Promise<void> {
  for (const change of [`UPDATE ${table} SET ${column} = 'kill'`, `DELETE FROM ${table}`]) {
    await expect(database.writer.query(change)).rejects.toThrow(`${table} is only ever added to`);
  }
}
