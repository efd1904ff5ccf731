import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import {
  entities,
  openDatabase,
  OutboxEventEntity,
  record,
  statement,
  UnitOfWork,
  type Database,
} from '../index.js';
import { RegistryVersionEntity } from '../registries/registry-version.entity.js';
import { seeded } from '../testing/seeded.js';

// Ten accounts, and transfers between them. Every transfer writes a withdrawal and a deposit, with awaits in between,
// so that whatever is half done shows: in the sum of the balances, or in an odd number of notes.
const accounts = Array.from({ length: 10 }, (_, number) => `account ${number}`);
const opening = 1_000;
const transfers = 200;
const sumOfBalances = statement(
  `SELECT SUM(version) AS total FROM registry_versions WHERE name LIKE 'account%'`,
);
const numberOfNotes = statement('SELECT COUNT(*) AS total FROM outbox_events');

interface Transfer {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** After which of its steps it fails; null when it is to succeed. */
  readonly failsAfter: number | null;
  readonly failure: 'throws' | 'breaks a constraint' | 'loses one of three at once';
}

describe('a unit of work', () => {
  let test: TestDatabase;
  let database: Database;
  let work: UnitOfWork;
  const random = seeded(20_261_124);

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), entities);
    work = new UnitOfWork(database);
    await work.transaction((tx) =>
      tx.insert(
        RegistryVersionEntity,
        accounts.map((name) => ({ name, version: opening })),
      ),
    );
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('keeps 200 transfers at once whole, undoes those that fail, and shows readers neither half', async () => {
    const planned = Array.from({ length: transfers }, (_, number) => plan(number, random));
    const watch = watchReaders(database);

    const outcomes = await Promise.all(
      planned.map(async (transfer) => {
        try {
          await work.transaction((tx) => carryOut(tx, transfer, random));
        } catch (error) {
          return { transfer, error };
        }
        // What was acknowledged can be read from that moment on.
        return {
          transfer,
          notes: await database.reader.countBy(OutboxEventEntity, { subjectId: subject(transfer) }),
        };
      }),
    );
    const seen = await watch.stop();

    expect(outcomes.filter(({ error }) => error).map(({ transfer }) => transfer.number)).toEqual(
      planned.filter(({ failsAfter }) => failsAfter !== null).map(({ number }) => number),
    );
    expect(outcomes.every(({ error, notes }) => error !== undefined || notes === 2)).toBe(true);
    expect(await balances()).toEqual(expectedBalances(planned));
    expect(await database.reader.count(OutboxEventEntity)).toBe(
      2 * planned.filter(({ failsAfter }) => failsAfter === null).length,
    );
    expect(seen.looks).toBeGreaterThan(50);
    expect(seen.halves).toEqual([]);
  });

  async function balances(): Promise<Record<string, number>> {
    const rows = await database.reader.find(RegistryVersionEntity, { order: { name: 'ASC' } });
    return Object.fromEntries(
      rows.filter(({ name }) => name.startsWith('account')).map(({ name, version }) => [name, version]),
    );
  }
});

function plan(number: number, random: () => number): Transfer {
  const pick = (from: number) => Math.floor(random() * from);
  const from = pick(10);
  const to = (from + 1 + pick(9)) % 10;
  const failures = ['throws', 'breaks a constraint', 'loses one of three at once'] as const;
  return {
    number,
    from: `account ${from}`,
    to: `account ${to}`,
    failsAfter: random() < 0.4 ? pick(4) : null,
    failure: failures[pick(3)] ?? 'throws',
  };
}

async function carryOut(tx: EntityManager, transfer: Transfer, random: () => number): Promise<void> {
  const repository = tx.getRepository(RegistryVersionEntity);
  const steps = [
    () => repository.decrement({ name: transfer.from }, 'version', 1),
    () => note(tx, transfer),
    () => repository.increment({ name: transfer.to }, 'version', 1),
    () => note(tx, transfer),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    await sleep(random() * 3);
    if (transfer.failsAfter === index) await fail(tx, transfer);
  }
}

async function fail(tx: EntityManager, transfer: Transfer): Promise<void> {
  if (transfer.failure === 'throws') throw new Error('planned');
  if (transfer.failure === 'breaks a constraint') {
    await tx.insert(RegistryVersionEntity, { name: transfer.from, version: 0 });
  }
  const late = (milliseconds: number) => sleep(milliseconds).then(() => note(tx, transfer));
  await Promise.all([late(0), Promise.reject(new Error('planned')), late(2)]);
}

function note(tx: EntityManager, transfer: Transfer): Promise<void> {
  const at = '2026-03-02T09:00:00.000Z';
  return record(tx, { type: 'sectionMoved', sectionId: subject(transfer), actorId: transfer.from, at });
}

function subject({ number }: Transfer): string {
  return `transfer ${number}`;
}

function expectedBalances(planned: readonly Transfer[]): Record<string, number> {
  const expected = new Map(accounts.map((name) => [name, opening]));
  for (const { from, to } of planned.filter(({ failsAfter }) => failsAfter === null)) {
    expected.set(from, (expected.get(from) ?? 0) - 1);
    expected.set(to, (expected.get(to) ?? 0) + 1);
  }
  return Object.fromEntries(expected);
}

/** Looks again and again, through both of the ways there are to read, for anything half done. */
function watchReaders(database: Database) {
  const halves: string[] = [];
  let looks = 0;
  let isOn = true;
  const look = async (read: () => Promise<[total: number, notes: number]>) => {
    while (isOn) {
      const [total, notes] = await read();
      looks += 1;
      if (total !== accounts.length * opening || notes % 2 !== 0) halves.push(`${total} ${notes}`);
      await sleep(1);
    }
  };
  const one = async (rows: { total: unknown }[] | Promise<{ total: unknown }[]>) =>
    Number((await rows)[0]?.total);
  const watching = Promise.all([
    look(async () => [
      await one(database.sql.all(sumOfBalances, [])),
      await one(database.sql.all(numberOfNotes, [])),
    ]),
    look(async () => {
      const rows = await database.reader.find(RegistryVersionEntity);
      const total = rows
        .filter(({ name }) => name.startsWith('account'))
        .reduce((sum, row) => sum + row.version, 0);
      return [total, await database.reader.count(OutboxEventEntity)];
    }),
  ]);
  return {
    async stop() {
      isOn = false;
      await watching;
      return { looks, halves };
    },
  };
}
