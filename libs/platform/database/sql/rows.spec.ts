import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import {
  countRowsThat,
  findPairs,
  findRow,
  findRows,
  findRowsOfEach,
  findRowsThat,
  insertRows,
  isOneOf,
  openDatabase,
  rowsThat,
  runStatement,
  statement,
  UnitOfWork,
  updateRow,
  upsertRow,
  type Database,
} from '../../index.js';
import { RegistryVersionEntity } from '../../registries/registry-version.entity.js';
import { JsonColumn } from './columns.js';

/** A column of every kind there is. */
@Entity('desk_notes')
class DeskNote {
  @PrimaryGeneratedColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'varchar', length: 20 })
  desk: string;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'boolean' })
  isUrgent: boolean;

  @JsonColumn({ nullable: true })
  tags: string[] | null;

  @Column({ type: 'text', update: false })
  by: string;

  @Column({
    type: 'varchar',
    length: 40,
    nullable: true,
    transformer: {
      to: (words: string[] | null) => words?.join(' ') ?? null,
      from: (stored: string | null) => stored?.split(' ') ?? null,
    },
  })
  words: string[] | null;
}

@Entity('desk_hours')
class DeskHour {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  desk: string;

  @Column({ type: 'double precision' })
  hours: number;
}

describe('rows without a query builder', () => {
  let test: TestDatabase;
  let database: Database;
  let work: UnitOfWork;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), [RegistryVersionEntity, DeskNote, DeskHour]);
    work = new UnitOfWork(database);
    await work.transaction(async (tx) => {
      await tx.query(
        `CREATE TABLE desk_notes (number ${database.engine === 'postgres' ? 'SERIAL' : 'INTEGER'} PRIMARY KEY,
          desk VARCHAR(20) NOT NULL, text TEXT, is_urgent BOOLEAN NOT NULL, tags TEXT, words VARCHAR(40), by TEXT NOT NULL)`,
      );
    });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const hostile = `"{}", \\ ' NULL {a,b} é \n ✓`;
  const notes = [
    {
      desk: 'sport',
      text: hostile,
      isUrgent: true,
      tags: [hostile, ''],
      words: ['voetbal', 'schaatsen'],
      by: 'Jo',
    },
    { desk: 'sport', text: null, isUrgent: false, tags: null, words: null, by: 'Jo' },
    { desk: 'regio', text: '', isUrgent: false, tags: [], words: ['haven'], by: 'Jo' },
  ];

  it('gives back what was put in, in the order in which it was put in', async () => {
    await work.transaction((tx) => insertRows<DeskNote, 'number'>(tx, DeskNote, notes));
    const found = await work.transaction((tx) => findRows(tx, DeskNote, { desk: 'sport' }));
    expect(found).toEqual([
      { number: 1, ...notes[0] },
      { number: 2, ...notes[1] },
    ]);
    // What TypeORM reads is the same.
    expect(await database.reader.find(DeskNote, { order: { number: 'ASC' } })).toEqual(
      notes.map((note, at) => ({ number: at + 1, ...note })),
    );
  });

  it('stores a row anew where its key is, and nowhere else, but for what never changes', async () => {
    const after = await work.transaction(async (tx) => {
      const note = await findRow(tx, DeskNote, { number: 3 }, { lock: true });
      if (!note) throw new Error('The note is gone.');
      await updateRow(tx, DeskNote, { ...note, text: 'af', isUrgent: true, tags: null, by: 'Bo' });
      return [
        ...(await findRows(tx, DeskNote, { desk: 'regio' })),
        await findRow(tx, DeskNote, { number: 1 }),
      ];
    });
    expect(after).toEqual([
      { number: 3, desk: 'regio', text: 'af', isUrgent: true, tags: null, words: ['haven'], by: 'Jo' },
      { number: 1, ...notes[0] },
    ]);
  });

  it('stores a row where its key is, or where it is new', async () => {
    const after = await work.transaction(async (tx) => {
      const fresh = {
        number: 12,
        desk: 'cultuur',
        text: hostile,
        isUrgent: true,
        tags: ['nieuw'],
        words: null,
        by: 'Jo',
      };
      const changed = { ...fresh, text: 'af', isUrgent: false, tags: null, words: ['film'] };
      await upsertRow(tx, DeskNote, fresh);
      const stored = await findRows(tx, DeskNote, { desk: 'cultuur' });
      await upsertRow(tx, DeskNote, changed);
      expect(stored).toEqual([fresh]);
      return [await findRows(tx, DeskNote, { desk: 'cultuur' }), changed];
    });
    expect(after[0]).toEqual([after[1]]);
  });

  it('finds rows by what they lack, by a condition and by a list, and counts them', async () => {
    const numbers = (rows: readonly DeskNote[]): number[] => rows.map(({ number }) => number);
    const listed = isOneOf('number', 'integer');
    const descending = rowsThat('WHERE number < ? ORDER BY number DESC LIMIT ?');
    const { reader } = database;
    expect(numbers(await findRows(reader, DeskNote, { desk: 'sport', text: null }))).toEqual([2]);
    expect(await findRows(reader, DeskNote)).toHaveLength(
      await countRowsThat(reader, DeskNote, rowsThat(''), []),
    );
    expect(numbers(await findRowsThat(reader, DeskNote, descending, [4, 2]))).toEqual([3, 2]);
    expect(await countRowsThat(reader, DeskNote, rowsThat('WHERE desk = ?'), ['sport'])).toBe(2);
    const those = rowsThat(
      `WHERE ${listed.sqlite} ORDER BY number`,
      `WHERE ${listed.postgres} ORDER BY number`,
    );
    expect(numbers(await findRowsThat(reader, DeskNote, those, ['[3,1,99]']))).toEqual([1, 3]);
    expect(await findRowsThat(reader, DeskNote, those, ['[]'])).toEqual([]);
  });

  it('finds rows several times by other values in one statement, and in pairs with those that belong to them', async () => {
    const { reader } = database;
    const ofDesk = rowsThat('WHERE desk = ? ORDER BY number LIMIT ?');
    const lists = [
      ['regio', 5],
      ['sport', 1],
      ['nergens', 5],
      ['sport', 5],
    ];
    const one = await findRowsOfEach(reader, DeskNote, ofDesk, lists);
    const alone = await Promise.all(lists.map((values) => findRowsThat(reader, DeskNote, ofDesk, values)));
    expect(one).toEqual(alone);
    expect(one.map((rows) => rows.length)).toEqual([1, 1, 0, 2]);

    const inOrder = rowsThat('WHERE a.number < ? ORDER BY a.number, b.number');
    const pairs = await findPairs(reader, [DeskNote, DeskNote], ['words', 'desk'], inOrder, [4]);
    const [first, second, third] = await findRowsThat(reader, DeskNote, rowsThat('ORDER BY number'), []);
    // Nothing equals what is not there.
    expect(pairs).toEqual([
      [first, first],
      [second, null],
      [third, third],
    ]);
  });

  it('tells which rows were changed and removed, on either engine', async () => {
    const change = statement('UPDATE desk_notes SET text = ? WHERE desk = ? RETURNING number');
    const remove = statement('DELETE FROM desk_notes WHERE desk = ? RETURNING number');
    const told = await work.transaction(async (tx) => {
      await insertRows<DeskNote, 'number'>(tx, DeskNote, [
        { desk: 'haven', text: '', isUrgent: true, tags: null, words: null, by: 'Jo' },
      ]);
      const [changed, none] = [
        await runStatement(tx, change, ['af', 'haven']),
        await runStatement(tx, change, ['af', 'nergens']),
      ];
      const removed = await runStatement(tx, remove, ['haven']);
      return { changed, none, removed, gone: await runStatement(tx, remove, ['haven']) };
    });
    const one = [{ number: expect.any(Number) as number }];
    expect(told).toEqual({ changed: one, none: [], removed: one, gone: [] });
  });

  it('finds nothing where there is nothing, and writes nothing of nothing', async () => {
    await work.transaction((tx) => insertRows<DeskNote, 'number'>(tx, DeskNote, []));
    expect(await work.transaction((tx) => findRow(tx, DeskNote, { desk: 'nergens' }))).toBeNull();
  });

  it('refuses a kind of column it does not know, rather than guessing', async () => {
    await expect(
      work.transaction((tx) => insertRows(tx, DeskHour, [{ desk: 'sport', hours: 1.5 }])),
    ).rejects.toThrow('Columns of type double precision are not supported.');
  });
});
