import { changeHash, sealHash, sealOf, unsealedChangeHash, type Actor } from '@kopij/editorial';
import { ChangeUserRole } from '@kopij/identity';
import { AuditEntryEntity } from '@kopij/ledger';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest } from '@kopij/testing';
import { historyFaultMessage, VerifyHistory, type HistoryReport } from '../index.js';
import { SealHistory } from '../ledger/seal-history.js';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';

const isPostgres = engineUnderTest() === 'postgres';
let newsroom: BusyNewsroom;
let admin: Actor;
/** The number of the last entry that {@link busyNewsroom} made. */
let first: number;

/** Two changes of roles, with a manuscript between them: entries `first + 1` to `first + 3`. */
beforeAll(async () => {
  newsroom = await busyNewsroom();
  admin = await newsroom.hire('ADMIN');
  await newsroom.get(SealHistory).execute();
  first = (await verify()).head.number;
  const them = await newsroom.hire('REPORTER', 'Iemand');
  newsroom.clock.advance(1_000);
  await newsroom.create('Tussendoor');
  await newsroom.get(ChangeUserRole).execute(admin, { userId: them.id, role: 'EDITOR' });
  newsroom.clock.advance(1_000);
  await newsroom.create('Daarna');
  await newsroom.get(SealHistory).execute();
});
afterAll(() => newsroom.close());

const verify = (since?: HistoryReport['head']) => newsroom.get(VerifyHistory).execute(since ? { since } : {});
const changes = () => newsroom.database.reader.find(AuditEntryEntity, { order: { number: 'ASC' } });

/** What was found, as short as it can be compared. */
async function found(): Promise<string[]> {
  const { faults } = await verify();
  return faults.map(({ kind, number, until, sealedAs, changeId }) =>
    [
      kind,
      number === null ? null : number - first,
      until === null || until === number ? null : `until ${until - first}`,
      sealedAs === null ? null : `as ${sealedAs - first}`,
      changeId === null ? null : 'change',
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
}

const tables = ['history_entries', 'audit_entries', 'history_head'];

function unguarded(work: readonly string[]): Promise<void> {
  return newsroom.get(UnitOfWork).transaction(async (tx) => {
    for (const sql of work) await tx.query(sql);
  });
}

/** Does what somebody could who has the database to themselves, and puts everything back as it was. */
async function tampered(work: readonly string[], look: () => Promise<void>): Promise<void> {
  await unguarded([
    ...tables.map((table) => `CREATE TABLE before_${table} AS SELECT * FROM ${table}`),
    ...work,
  ]);
  try {
    await look();
  } finally {
    await unguarded(
      tables.flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM before_${table}`,
        `DROP TABLE before_${table}`,
      ]),
    );
    expect(await found()).toEqual([]);
  }
}

describe('a verification, of entries without a manuscript,', () => {
  beforeAll(() =>
    unguarded(
      ['history_entries', 'audit_entries'].flatMap((table) =>
        isPostgres
          ? [`DROP TRIGGER ${table}_append_only ON ${table}`]
          : ['update', 'delete'].map((event) => `DROP TRIGGER ${table}_no_${event}`),
      ),
    ),
  );

  it('finds them whole among those of manuscripts, in one row of numbers', async () => {
    expect((await changes()).map(({ number, action }) => [Number(number) - first, action]).slice(-2)).toEqual(
      [
        [1, 'USER_CREATED'],
        [3, 'ROLE_CHANGED'],
      ],
    );
    expect(await verify()).toMatchObject({ head: { number: first + 4 }, faults: [], unverifiable: 0 });
  });

  it.each([
    ['at', `'2020-01-01T00:00:00.000Z'`],
    ['actor_id', 'NULL'],
    ['action', `'USER_ERASED'`],
    ['subject_kind', `'TEAM'`],
    ['subject_id', 'NULL'],
    ['details', `'{"role":{"from":"REPORTER","to":"ADMIN"}}'`],
    ['details', `'no JSON'`],
    ['hash', `'${'f'.repeat(64)}'`],
    ['newsroom_hash', `'${'f'.repeat(64)}'`],
    ['id', `'00000000-0000-7000-8000-00000000000a'`],
  ])('finds the one whose %s was changed', async (column, value) => {
    const change = `UPDATE audit_entries SET ${column} = ${value} WHERE number = ${first + 3}`;
    await tampered([change], async () => expect(await found()).toEqual(['CHANGED 3 change']));
  });

  it('finds one that was changed and sealed anew by what comes after it, of whatever kind', async () => {
    const change = (await changes()).at(-1);
    const [before] = await newsroom.database.reader.query<{ hash: string; newsroomHash: string | null }[]>(
      `SELECT hash, newsroom_hash AS "newsroomHash" FROM history_entries WHERE number = ${first + 2}`,
    );
    if (!change || !before) throw new Error('There are such entries.');
    const facts = { ...change, number: first + 3, action: 'USER_ERASED' };
    const own = isPostgres ? unsealedChangeHash(facts) : changeHash(facts, sealOf(before));
    const seal = isPostgres ? `'${sealHash(first + 3, own, sealOf(before))}'` : 'NULL';
    const set = `action = 'USER_ERASED', hash = '${own}', newsroom_hash = ${seal}`;
    await tampered([`UPDATE audit_entries SET ${set} WHERE number = ${first + 3}`], async () =>
      expect(await found()).toEqual(['CHANGED 4']),
    );
  });

  it('finds the one that was removed', () =>
    tampered([`DELETE FROM audit_entries WHERE number = ${first + 3}`], async () =>
      expect(await found()).toEqual(['MISSING 3']),
    ));

  it('finds that the last was removed, and all of them', async () => {
    await newsroom.hire('REPORTER', 'De laatste');
    await newsroom.get(SealHistory).execute();
    await tampered([`DELETE FROM audit_entries WHERE number = ${first + 5}`], async () =>
      expect(await found()).toEqual(['MISSING 5']),
    );
    await tampered(['DELETE FROM audit_entries'], async () =>
      expect(await found()).toEqual(expect.arrayContaining(['MISSING 0 until 1', 'MISSING 3', 'MISSING 5'])),
    );
  });

  it('finds two that changed places, also with one of a manuscript', async () => {
    const swap = (one: string, other: string): string[] => [
      `UPDATE ${one} SET number = -1 WHERE number = ${first + 1}`,
      `UPDATE ${other} SET number = ${first + 1} WHERE number = ${first + (one === other ? 3 : 2)}`,
      `UPDATE ${one} SET number = ${first + (one === other ? 3 : 2)} WHERE number = -1`,
    ];
    await tampered(swap('audit_entries', 'audit_entries'), async () =>
      expect(await found()).toEqual(['MOVED 1 as 3 change', 'MOVED 3 as 1 change']),
    );
    await tampered(swap('audit_entries', 'history_entries'), async () =>
      expect(await found()).toEqual(['MOVED 1 as 2', 'MOVED 2 as 1 change']),
    );
  });

  it.each([
    ['beside another of the same number', 0],
    ['at the end', 9],
  ])('finds one that nobody made, %s', async (_, after) => {
    const columns = 'at, actor_id, action, subject_kind, subject_id, details, hash, newsroom_hash';
    const insert = `INSERT INTO audit_entries (id, number, ${columns}) SELECT 'ffffffff-0000-7000-8000-000000000001',
      ${first + 2 + after}, ${columns} FROM audit_entries WHERE number = ${first + 1}`;
    await tampered([insert], async () => expect(await found()).not.toEqual([]));
  });

  it('finds one without a seal: on PostgreSQL that is missing in its place, on SQLite it is never right', () =>
    tampered(
      [`UPDATE audit_entries SET number = NULL, newsroom_hash = NULL WHERE number = ${first + 3}`],
      async () =>
        expect((await found()).sort()).toEqual(
          isPostgres ? ['MISSING 3'] : ['CHANGED change', 'MISSING 3', 'UNSEALED change'],
        ),
    ));

  it('says in words which entry it is', async () => {
    const change = `UPDATE audit_entries SET action = 'USER_ERASED' WHERE number = ${first + 3}`;
    await tampered([change], async () => {
      const [fault] = (await verify()).faults;
      if (!fault) throw new Error('An entry was changed.');
      expect(historyFaultMessage(fault, 'nl')).toBe(
        `De hash van regel ${first + 3} (auditlog, ${fault.changeId}) klopt niet: de regel is gewijzigd, of een eerdere regel is gewijzigd en opnieuw verzegeld.`,
      );
      expect(historyFaultMessage(fault, 'en')).toMatch(
        /^The hash of entry \d+ \(audit trail, [0-9a-f-]{36}\) does not match: the entry was changed/,
      );
    });
  });
});
