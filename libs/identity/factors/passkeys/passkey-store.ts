import {
  Clock,
  findRow,
  findRowsThat,
  insertRows,
  newId,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Challenges } from './challenges.js';
import type { GivenPasskey, OfferedPasskey } from './passkey-ceremonies.js';
import { PasskeyEntity } from './passkey.entity.js';

/** Somebody has a phone, a laptop and a key in a drawer, and replaces them. */
export const mostPasskeys = 20;

const oldestFirst = rowsThat('WHERE user_id = ? ORDER BY id');
const removeAll = statement('DELETE FROM passkeys WHERE user_id = ?');
const removeOne = statement('DELETE FROM passkeys WHERE id = ? AND user_id = ? RETURNING id');
// Two signatures with the same count are of two keys: one is a copy.
const use = statement(
  'UPDATE passkeys SET sign_count = ?, is_backed_up = ?, used_at = ? WHERE id = ? AND sign_count = ? RETURNING user_id AS "userId"',
);

/** The only code that writes passkeys. */
@Injectable()
export class PasskeyStore {
  constructor(
    private readonly clock: Clock,
    private readonly challenges: Challenges,
  ) {}

  /** Oldest first. */
  of(reader: EntityManager, userId: string): Promise<PasskeyEntity[]> {
    return findRowsThat(reader, PasskeyEntity, oldestFirst, [userId]);
  }

  /** The user must be locked, so that nobody has more than the most. */
  async add(
    tx: EntityManager,
    { userId, name }: Pick<PasskeyEntity, 'userId' | 'name'>,
    { open, key }: OfferedPasskey,
  ): Promise<PasskeyEntity | 'TOO_MANY' | 'KNOWN' | 'SPENT'> {
    if ((await this.of(tx, userId)).length >= mostPasskeys) return 'TOO_MANY';
    if (await findRow(tx, PasskeyEntity, { credentialId: key.credentialId })) return 'KNOWN';
    if (!(await this.challenges.spend(tx, open))) return 'SPENT';
    const now = this.clock.now();
    const passkey = { id: newId(now), userId, name, ...key, createdAt: toInstant(now), usedAt: null };
    await insertRows(tx, PasskeyEntity, [passkey]);
    return passkey;
  }

  /** Takes a signature, once. Null if it was taken before, or if the passkey is gone or has signed since. */
  async take(
    tx: EntityManager,
    { open, passkey, signCount, isBackedUp }: GivenPasskey,
  ): Promise<{ userId: string } | null> {
    if (!(await this.challenges.spend(tx, open))) return null;
    const now = toInstant(this.clock.now());
    const values = [signCount, isBackedUp ? 1 : 0, now, passkey.id, passkey.signCount];
    const [used] = await runStatement<{ userId: string }>(tx, use, values);
    return used ?? null;
  }

  /** Null if they have no such passkey. */
  async rename(
    tx: EntityManager,
    { id, userId, name }: Pick<PasskeyEntity, 'id' | 'userId' | 'name'>,
  ): Promise<PasskeyEntity | null> {
    const passkey = await findRow(tx, PasskeyEntity, { id, userId }, { lock: true });
    if (!passkey) return null;
    const renamed = { ...passkey, name };
    await updateRow(tx, PasskeyEntity, renamed);
    return renamed;
  }

  /** @returns whether they had it */
  async remove(tx: EntityManager, { id, userId }: Pick<PasskeyEntity, 'id' | 'userId'>): Promise<boolean> {
    return (await runStatement(tx, removeOne, [id, userId])).length > 0;
  }

  async removeAll(tx: EntityManager, userId: string): Promise<void> {
    await runStatement(tx, removeAll, [userId]);
  }
}
