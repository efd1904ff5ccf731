import { randomBytes } from 'node:crypto';
import { SecretBox, UnitOfWork } from '@kopij/platform';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import { generateSync } from 'otplib';
import type { EntityManager } from 'typeorm';
import { IdentityModule } from '../../index.js';
import { aUser } from '../../testing/a-user.js';
import { TotpSecretStore } from './totp-secret-store.js';
import { TotpSecretEntity } from './totp-secret.entity.js';

const newKey = (): string => randomBytes(32).toString('base64');
const step = 30_000;

describe('an app that makes codes', () => {
  const key = newKey();
  let newsroom: OpenFeatures;
  let store: TotpSecretStore;
  const inWork = <T>(work: (tx: EntityManager) => Promise<T>) =>
    newsroom.features.get(UnitOfWork).transaction(work);
  const begin = (userId: string) => inWork((tx) => store.begin(tx, userId));
  const confirm = (userId: string, code: string) => inWork((tx) => store.confirm(tx, userId, code));
  const take = (userId: string, code: string, by = store) => inWork((tx) => by.take(tx, userId, code));
  const codeOf = (secret: string, milliseconds = 0): string =>
    generateSync({ secret, epoch: Math.floor((newsroom.clock.now().getTime() + milliseconds) / 1_000) });
  const wrongFor = (secret: string): string =>
    String((Number(codeOf(secret)) + 500_000) % 1e6).padStart(6, '0');

  /** Somebody with an app that counts, and the secret that it holds. */
  async function withApp(): Promise<{ id: string; secret: string }> {
    const { id } = await aUser(newsroom);
    const secret = await begin(id);
    expect(await confirm(id, codeOf(secret))).toBe('RIGHT');
    newsroom.clock.advance(step);
    return { id, secret };
  }

  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule], changes: { secretKeys: [key] } });
    store = newsroom.features.get(TotpSecretStore, { strict: false });
  });
  afterAll(() => newsroom.close());

  it('counts from the first code on, and not before', async () => {
    const { id } = await aUser(newsroom);
    const secret = await begin(id);
    expect(await take(id, codeOf(secret))).toBe('WRONG');
    expect(await confirm(id, wrongFor(secret))).toBe('WRONG');
    expect(await store.has(newsroom.database.reader, id)).toBe(false);
    expect(await confirm(id, codeOf(secret))).toBe('RIGHT');
    expect(await store.has(newsroom.database.reader, id)).toBe(true);
    // The code that confirmed it is used up.
    expect(await take(id, codeOf(secret))).toBe('WRONG');
    newsroom.clock.advance(step);
    expect(await take(id, codeOf(secret))).toBe('RIGHT');
  });

  it('is set up within a quarter of an hour, or again', async () => {
    const { id } = await aUser(newsroom);
    const secret = await begin(id);
    newsroom.clock.advance(15 * 60_000);
    expect(await confirm(id, codeOf(secret))).toBeNull();
    expect(await confirm(id, codeOf(await begin(id)))).toBe('RIGHT');
  });

  it('counts until another one does', async () => {
    const { id, secret } = await withApp();
    const next = await begin(id);
    expect(await take(id, codeOf(secret))).toBe('RIGHT');
    expect(await confirm(id, codeOf(next))).toBe('RIGHT');
    newsroom.clock.advance(step);
    expect(await take(id, codeOf(secret))).toBe('WRONG');
    expect(await take(id, codeOf(next))).toBe('RIGHT');
    expect(await newsroom.database.reader.countBy(TotpSecretEntity, { userId: id })).toBe(1);
  });

  it('has each code taken once, also by two servers at the same time', async () => {
    const { id, secret } = await withApp();
    const code = codeOf(secret);
    const taken = await Promise.all([take(id, code), take(id, code), take(id, code)]);
    expect(taken.sort()).toEqual(['RIGHT', 'WRONG', 'WRONG']);
    // Nor the one before it.
    expect(await take(id, codeOf(secret, -step))).toBe('WRONG');
  });

  it('is not asked for a while after too many wrong codes, and then counts again', async () => {
    const { id, secret } = await withApp();
    for (let at = 0; at < 5; at += 1) expect(await take(id, wrongFor(secret))).toBe('WRONG');
    expect(await take(id, codeOf(secret))).toBe('PAUSED');
    newsroom.clock.advance(60_000);
    expect(await take(id, wrongFor(secret))).toBe('WRONG');
    newsroom.clock.advance(60_000);
    expect(await take(id, codeOf(secret))).toBe('PAUSED');
    newsroom.clock.advance(60_000);
    expect(await take(id, codeOf(secret))).toBe('RIGHT');
    newsroom.clock.advance(step);
    expect(await take(id, wrongFor(secret))).toBe('WRONG');
    expect(await take(id, codeOf(secret))).toBe('RIGHT');
  });

  it('shares its secret with nobody who reads the database', async () => {
    const { id, secret } = await withApp();
    const [row] = await newsroom.database.reader.findBy(TotpSecretEntity, { userId: id });
    expect(Buffer.from(row?.sealed ?? '', 'base64').toString('latin1')).not.toContain(secret.slice(0, 6));
  });

  it('goes on with another key of the operator, as long as the former one is among the settings', async () => {
    const { id, secret } = await withApp();
    const next = newKey();
    const withKeys = (secretKeys: string[]) =>
      new TotpSecretStore(newsroom.clock, new SecretBox({ secretKeys }));
    expect(await take(id, codeOf(secret), withKeys([next]))).toBe('UNREADABLE');
    const none = { withoutKey: [], damaged: [] };
    const lost = await inWork((tx) => withKeys([next]).reseal(tx));
    expect(lost.withoutKey.map(({ userId }) => userId)).toContain(id);
    expect(await inWork((tx) => withKeys([next, key]).reseal(tx))).toEqual(none);
    expect(await take(id, codeOf(secret), withKeys([next]))).toBe('RIGHT');
    expect(await inWork((tx) => withKeys([key, next]).reseal(tx))).toEqual(none);
  });

  it('that was damaged keeps nobody else from another key, and says whose it is', async () => {
    const [broken, whole] = [await withApp(), await withApp()];
    const [row] = await newsroom.database.reader.findBy(TotpSecretEntity, { userId: broken.id });
    const other = newKey();
    const withOther = new TotpSecretStore(newsroom.clock, new SecretBox({ secretKeys: [other, key] }));
    await newsroom.database.writer.manager.update(
      TotpSecretEntity,
      { userId: broken.id },
      { sealed: `AAAA${row?.sealed.slice(4) ?? ''}` },
    );
    expect(await take(broken.id, codeOf(broken.secret))).toBe('UNREADABLE');
    const left = await inWork((tx) => withOther.reseal(tx));
    expect([left.withoutKey, left.damaged.map(({ userId }) => userId)]).toEqual([[], [broken.id]]);
    expect(await take(whole.id, codeOf(whole.secret), withOther)).toBe('RIGHT');
    await inWork((tx) => store.remove(tx, broken.id));
  });

  it('is gone with all that was set up', async () => {
    const { id, secret } = await withApp();
    await begin(id);
    expect(await inWork((tx) => store.remove(tx, id))).toBe(true);
    expect(await take(id, codeOf(secret))).toBe('WRONG');
    expect(await inWork((tx) => store.remove(tx, id))).toBe(false);
    expect(await newsroom.database.reader.countBy(TotpSecretEntity, { userId: id })).toBe(0);
  });
});
