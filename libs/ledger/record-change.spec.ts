import { changeHash, chainStart, unsealedChangeHash } from '@kopij/editorial';
import { commandLineUserId, IdentityModule } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, openFeatures, type OpenFeatures } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, differences, recordChange, type Change } from './index.js';

const isPostgres = engineUnderTest() === 'postgres';
const at = '2026-03-02T09:00:00.000Z';
const change: Change = {
  actor: { id: commandLineUserId },
  at,
  action: 'ROLE_CHANGED',
  subject: { kind: 'USER', id: commandLineUserId },
  details: { role: { from: 'REPORTER', to: 'EDITOR' } },
};

describe('a change', () => {
  let newsroom: OpenFeatures;
  beforeEach(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
  });
  afterEach(() => newsroom.close());

  const tx = (work: (each: EntityManager) => Promise<unknown>) =>
    newsroom.features.get(UnitOfWork).transaction(work);
  const entries = () => newsroom.database.reader.find(AuditEntryEntity, { order: { id: 'ASC' } });

  it('is written with what was done, and chained to the end of the history, at once where there is one writer', async () => {
    await tx((each) => recordChange(each, change));
    await tx((each) =>
      recordChange(each, { ...change, actor: null, action: 'SIGN_IN_REFUSED', details: {} }),
    );
    const [first, second] = await entries();
    if (!first || !second) throw new Error('Two changes were recorded.');
    expect(first).toMatchObject({
      at,
      actorId: commandLineUserId,
      action: 'ROLE_CHANGED',
      subjectKind: 'USER',
      subjectId: commandLineUserId,
      details: { role: { from: 'REPORTER', to: 'EDITOR' } },
      newsroomHash: null,
    });
    expect(second).toMatchObject({ actorId: null, details: {} });
    if (isPostgres) {
      expect([first, second]).toMatchObject([
        { number: null, hash: unsealedChangeHash(first) },
        { number: null, hash: unsealedChangeHash(second) },
      ]);
    } else {
      expect([first, second]).toMatchObject([
        { number: 1, hash: changeHash({ ...first, number: 1 }, chainStart) },
        { number: 2, hash: changeHash({ ...second, number: 2 }, first.hash) },
      ]);
      expect(await newsroom.database.reader.query('SELECT number, hash FROM history_head')).toEqual([
        { number: 2, hash: second.hash },
      ]);
    }
  });

  it('is not written if what was changed is not', async () => {
    const failing = tx(async (each) => {
      await recordChange(each, change);
      throw new Error('The change was refused.');
    });
    await expect(failing).rejects.toThrow('The change was refused.');
    expect(await entries()).toEqual([]);
  });

  it('is only ever added', async () => {
    await tx((each) => recordChange(each, change));
    const refusal = 'audit_entries is only ever added to';
    for (const sql of [
      `UPDATE audit_entries SET action = 'USER_CREATED'`,
      `UPDATE audit_entries SET number = 9`,
      'DELETE FROM audit_entries',
    ]) {
      await expect(tx((each) => each.query(sql))).rejects.toThrow(refusal);
    }
  });
});

describe('what differs', () => {
  const before = { role: 'EDITOR', isActive: true, terms: ['a'], name: 'Jo', email: 'jo@example.org' };

  it('is told with its values where nobody has to be forgotten, and by its name where somebody may', () => {
    const after = { ...before, role: 'ADMIN', terms: ['a', 'b'], name: 'Joke' };
    expect(
      differences(before, after, { shown: ['role', 'isActive', 'terms'], named: ['name', 'email'] }),
    ).toEqual({
      role: { from: 'EDITOR', to: 'ADMIN' },
      terms: { from: ['a'], to: ['a', 'b'] },
      changed: ['name'],
    });
  });

  it('is nothing between equals', () => {
    expect(differences(before, { ...before, terms: ['a'] }, { shown: ['terms'], named: ['name'] })).toEqual(
      {},
    );
  });
});
