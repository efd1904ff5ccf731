import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@kopij/platform';
import { openFeatures, planOf, statementsOf, type OpenFeatures } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import { aUser } from '../../testing/a-user.js';
import { IdentityModule } from '../../index.js';
import { RecoveryCodeStore } from './recovery-code-store.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { hashRecoveryCode, newRecoveryCode } from './recovery-code.js';

describe('a recovery code', () => {
  let newsroom: OpenFeatures;
  let store: RecoveryCodeStore;
  const inWork = <T>(work: (tx: EntityManager) => Promise<T>) =>
    newsroom.features.get(UnitOfWork).transaction(work);
  const replace = (userId: string) => inWork((tx) => store.replace(tx, userId));
  const take = (userId: string, code = '') => inWork((tx) => store.take(tx, userId, code));

  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
    store = newsroom.features.get(RecoveryCodeStore, { strict: false });
  });
  afterAll(() => newsroom.close());

  it('is one of ten, each of which counts once', async () => {
    const { id } = await aUser(newsroom);
    const codes = await replace(id);
    expect(new Set(codes).size).toBe(10);
    expect(await take(id, codes[3])).toBe(true);
    expect(await take(id, codes[3])).toBe(false);
    expect(await take(id, codes[4])).toBe(true);
    expect(await store.left(newsroom.database.reader, id)).toBe(8);
  });

  it('counts once when it is used twice at the same time', async () => {
    const { id } = await aUser(newsroom);
    const [code] = await replace(id);
    const taken = await Promise.all([take(id, code), take(id, code), take(id, code)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('counts for its owner only, and no more once there are new ones', async () => {
    const [owner, other] = [await aUser(newsroom), await aUser(newsroom)];
    const former = await replace(owner.id);
    expect(await take(other.id, former[0])).toBe(false);
    const codes = await replace(owner.id);
    expect(await take(owner.id, former[0])).toBe(false);
    expect(await take(owner.id, codes[0])).toBe(true);
  });

  it('is stored nowhere', async () => {
    const { id } = await aUser(newsroom);
    const codes = await replace(id);
    const rows = JSON.stringify(await newsroom.database.reader.findBy(RecoveryCodeEntity, { userId: id }));
    for (const code of codes) {
      expect(rows).not.toContain(code);
      expect(rows).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('is looked up by its owner, not by reading everybody’s', async () => {
    const { id } = await aUser(newsroom);
    const [update = ''] = await statementsOf(() => take(id, newRecoveryCode())).then((all) =>
      all.filter((sql) => sql.startsWith('UPDATE recovery_codes')),
    );
    expect((await planOf(newsroom, update)).join('\n')).toMatch(/index/i);
  });

  it('may be typed in capitals, without dashes, and with letters that look like digits', () => {
    const userId = randomUUID();
    const hashed = hashRecoveryCode(userId, '0123-1abc-defg-hjkm');
    for (const typed of ['0123 1ABC DEFG HJKM', 'o1231abcdefghjkm', '  Oi23-LABC-defg-hjkm ']) {
      expect(hashRecoveryCode(userId, typed)).toBe(hashed);
    }
    expect(hashed).toMatch(/^[0-9a-f]{64}$/);
    for (const typed of [
      '',
      '0123-1abc-defg-hjk',
      '0123-1abc-defg-hjkmn',
      'u123-1abc-defg-hjkm',
      '-'.repeat(9_999),
    ]) {
      expect(hashRecoveryCode(userId, typed)).toBeNull();
    }
  });

  it('is 80 random bits that can be told apart by eye', () => {
    for (let at = 0; at < 200; at += 1) {
      const code = newRecoveryCode();
      expect(code).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
      expect(code).not.toMatch(/[ilou]/);
    }
  });
});
