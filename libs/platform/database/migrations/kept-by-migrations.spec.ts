import {
  keepBlocks,
  toHtml,
  toMarkdown,
  toPlainText,
  type Block,
  type NewsroomEvent,
} from '@kopij/editorial';
import { setTimeout } from 'node:timers/promises';
import { createTestDatabase, startProgram, testConfig, type TestDatabase } from '@kopij/testing';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import {
  entities,
  openDatabase,
  OutboxEventEntity,
  eventOf,
  UnitOfWork,
  unpackJson,
  type Database,
} from '../../index.js';
import { migrate } from '../engine/migrate.js';
import { migrations } from './all-migrations.js';

const text = 'Hij zei: "Ja" \\ nee <b> & *\n\n😀 é \u2028';
const bodyWith = (key: string) => [
  { [key]: 'p1', type: 'PARAGRAPH', runs: [{ text, marks: ['BOLD'], href: null }] },
  { [key]: 'p2', type: 'HEADING', level: 2, runs: [{ text: 'Kop', marks: [], href: null }] },
];
const blocks = bodyWith('key') as unknown as Block[];
const section = '01a2236b-fdc8-7b5a-8634-c1aeda3f1b2a';
const agency = '01a2236b-fd54-7377-beda-d55f859cecd9';

describe('what is stored', () => {
  let test: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), entities);
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  const inTransaction = (work: (runner: QueryRunner) => Promise<unknown>) =>
    new UnitOfWork(database).transaction(({ queryRunner }) => {
      if (!queryRunner) throw new Error('A transaction always has a query runner.');
      return work(queryRunner);
    });
  /** SQLite does not check references while a migration is run. */
  const checkReferences = async (isOn: boolean) => {
    if (database.engine === 'sqlite')
      await database.writer.query(`PRAGMA foreign_keys = ${isOn ? 'ON' : 'OFF'}`);
  };
  /** Takes the database back to before a migration was run. */
  const undo = async (first: string) => {
    await checkReferences(false);
    await inTransaction(async (runner) => {
      const executor = new MigrationExecutor(runner.dataSource, runner);
      executor.transaction = 'none';
      const names = migrations.map(({ name }) => name);
      for (const _ of names.slice(names.indexOf(first))) await executor.undoLastMigration();
    });
    await checkReferences(true);
  };
  const redo = () => migrate(database.writer);
  const rows = (sql: string) => database.reader.query<Record<string, unknown>[]>(sql);
  const insert = (table: string, row: Record<string, string | number | null>) =>
    inTransaction((runner) => {
      const place = (at: number) => (database.engine === 'postgres' ? `$${at + 1}` : '?');
      const places = Object.keys(row).map((_, at) => place(at));
      return runner.query(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(row),
      );
    });
  const anArticle = (id: string) => ({
    ...{
      id,
      revision: 1,
      slug: id,
      headline: 'Kop',
      lead: '"Lead"',
      credits: '[]',
      byline: '[]',
      word_count: 1,
    },
    ...{
      published_at: '1',
      first_published_at: '1',
      updated_at: '1',
      blocks: JSON.stringify(bodyWith('id')),
    },
  });

  it('of an article is its body in every form, as it was when all of them were kept', async () => {
    await undo('ReadyTexts1765200000000');
    const forms = { html: toHtml(blocks), markdown: toMarkdown(blocks), plain_text: toPlainText(blocks) };
    await insert('live_articles', { ...anArticle('a'), lead: text, ...forms });

    await redo();
    expect(await rows('SELECT lead, blocks, plain_text FROM live_articles')).toEqual([
      {
        lead: JSON.stringify(text),
        blocks: JSON.stringify(keepBlocks(blocks, forms.plain_text)),
        plain_text: JSON.stringify(forms.plain_text),
      },
    ]);
    await undo('ReadyTexts1765200000000');
    expect(await rows('SELECT lead, blocks, html, markdown, plain_text FROM live_articles')).toEqual([
      { lead: text, blocks: JSON.stringify(bodyWith('id')), ...forms },
    ]);
  });

  const said = (number: number): string => JSON.stringify({ headline: `${text} ${number}`, blocks });
  /** Of one manuscript, as they were before they were packed. */
  async function insertRevisions(count: number): Promise<void> {
    const [user] = await rows('SELECT id FROM users LIMIT 1');
    const by = String(user?.['id']);
    const manuscript = { version: 1, state: 'DRAFT', revision: 1, created_at: '1', updated_at: '1' };
    await insert('manuscripts', {
      ...{ id: 'm', ...manuscript, created_by_id: by, updated_by_id: by, content_changed_by_id: by },
    });
    await inTransaction(async (runner) => {
      for (let number = 1; number <= count; number += 1) {
        await runner.query(
          `INSERT INTO revisions (manuscript_id, number, content, content_hash, created_at, created_by_id)
           VALUES ('m', ${number}, '${said(number).replaceAll("'", "''")}', 'h', '1', '${by}')`,
        );
      }
    });
  }
  async function expectRevisions(count: number): Promise<void> {
    const kept = await rows('SELECT content FROM revisions ORDER BY number');
    const unpacked = kept.map(({ content }) => JSON.stringify(unpackJson(content as Uint8Array)));
    expect(unpacked).toEqual(Array.from({ length: count }, (_, at) => said(at + 1)));
    await expect(database.writer.query('DELETE FROM revisions')).rejects.toThrow('only ever added to');
  }

  it('of revisions is what they say, however many there are', async () => {
    await undo('PackedRevisions1766300000001');
    await insertRevisions(1_201);

    await redo();
    await expectRevisions(1_201);
    await undo('PackedRevisions1766300000001');
    const before = await rows('SELECT content FROM revisions ORDER BY number');
    expect(before.map(({ content }) => content)).toEqual(before.map((_, at) => said(at + 1)));
    await expect(database.writer.query('DELETE FROM revisions')).rejects.toThrow('only ever added to');
  });

  it('is what it was, or what it is to be, when the process is killed in the middle', async () => {
    const count = 1_000;
    await undo('EachTextOnce1766300000000');
    await insertRevisions(count);
    const executed = async () =>
      (await rows('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
    const before = await executed();
    const all = migrations.map(({ name }) => name);

    for (let wait = 50; (await executed()).length < all.length; wait *= 3) {
      const program = await startProgram('open-database', test.url);
      await program.heard('ready');
      program.tell('go');
      await Promise.race([setTimeout(wait), program.ended()]);
      await program.kill();
      expect([before, all]).toContainEqual(await executed());
      expect(await rows('SELECT count(*) AS count FROM revisions')).toEqual([
        { count: database.engine === 'postgres' ? String(count) : count },
      ]);
    }
    await database.close();
    database = await openDatabase(testConfig(test.url), entities);
    await expectRevisions(count);
    if (database.engine === 'sqlite') {
      expect(await rows('SELECT user_version FROM pragma_user_version')).toEqual([{ user_version: 0 }]);
    }
  });

  it('of lists is which articles are in them', async () => {
    await undo('EachTextOnce1766300000000');
    const lists = ['all', `a:${agency}`, `s:${section}`, `s:${section}/a:${agency}`];
    for (const id of ['a', 'b']) {
      await insert('live_articles', { ...anArticle(id), html: '""', markdown: '""', plain_text: '""' });
      for (const list of lists) await insert('live_listings', { list, published_at: '1', article_id: id });
    }

    await redo();
    const named = `SELECT l.section_id, l.agency_id, x.article_id FROM live_listings x JOIN live_lists l ON l.id = x.list_id
      ORDER BY l.section_id, l.agency_id, x.article_id`;
    expect((await rows(named)).map((row) => Object.values(row))).toEqual(
      ['', section].flatMap((section_id) =>
        ['', agency].flatMap((agency_id) => ['a', 'b'].map((id) => [section_id, agency_id, id])),
      ),
    );
    await undo('NumberedLists1766300000002');
    expect((await rows('SELECT list FROM live_listings')).map(({ list }) => list).sort()).toEqual(
      lists.flatMap((list) => [list, list]).sort(),
    );
  });

  it('of announcements is the whole event', async () => {
    await undo('LeanAnnouncements1766300000003');
    const at = '2026-03-02T09:00:00.000Z';
    const [actorId, articleId] = ['u', 'a'];
    const events: [subject: string, event: NewsroomEvent][] = [
      [articleId, { type: 'manuscriptEdited', articleId, revision: 2, actorId, at }],
      [
        articleId,
        {
          type: 'articlePublished',
          articleId,
          sectionId: section,
          revision: 2,
          slug: 's',
          first: true,
          actorId,
          at,
        },
      ],
      [section, { type: 'sectionMoved', sectionId: section, actorId, at }],
      [agency, { type: 'agencyChanged', agencyId: agency, changed: ['name'], actorId, at }],
      ['delivery', { type: 'deliveryChanged', tags: ['article:a'], at }],
    ];
    for (const [number, [subject_id, event]] of events.entries()) {
      const said = {
        id: String(number),
        type: event.type,
        subject_id,
        payload: JSON.stringify(event),
        recorded_at: at,
      };
      await insert('outbox_events', { ...said, delivered_to: '[]', attempts: 0 });
    }
    const was = await rows('SELECT * FROM outbox_events ORDER BY sequence');

    await redo();
    const stored = await database.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
    expect(stored.map(eventOf)).toEqual(events.map(([, event]) => event));
    expect(stored[0]?.payload).toEqual({ actorId, revision: 2 });
    await undo('LeanAnnouncements1766300000003');
    const parsed = (row: Record<string, unknown>) => ({
      ...row,
      payload: JSON.parse(String(row['payload'])) as unknown,
    });
    expect((await rows('SELECT * FROM outbox_events ORDER BY sequence')).map(parsed)).toEqual(
      was.map(parsed),
    );
  });
});
