import {
  Clock,
  findRow,
  fromInstant,
  insertRows,
  newId,
  runStatement,
  statement,
  toInstant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashSecret, isSecretOf, newSecret, parsePresented, renderPresented } from '../secrets/secret.js';
import { PendingSignInEntity } from './pending-sign-in.entity.js';

/** How long somebody has to give a second factor or to set one up, in milliseconds. */
const finishWithin = 15 * 60_000;

/** How often a second factor may be tried before they have to begin again. */
const attempts = 5;

/** How many one person has at most: another one ends the oldest. */
const mostPending = 5;

const forget = statement('DELETE FROM pending_sign_ins WHERE expires_at <= ?');
const endOldest = statement(
  `DELETE FROM pending_sign_ins WHERE user_id = ? AND id NOT IN
     (SELECT id FROM pending_sign_ins WHERE user_id = ? ORDER BY id DESC LIMIT ${mostPending - 1})`,
);
const spend = statement(
  'UPDATE pending_sign_ins SET attempts_left = attempts_left - 1 WHERE id = ? AND attempts_left > 0 RETURNING id',
);
const end = statement('DELETE FROM pending_sign_ins WHERE id = ? RETURNING id');

/** The only code that reads and writes pending sign-ins. */
@Injectable()
export class PendingSignIns {
  constructor(private readonly clock: Clock) {}

  /** @returns the row, and what names it to whoever goes on with it: that is not stored */
  async begin(
    tx: EntityManager,
    begun: Pick<PendingSignInEntity, 'userId' | 'method' | 'providerId' | 'mustSetUp'>,
  ): Promise<{ row: PendingSignInEntity; secret: string }> {
    const now = this.clock.now();
    await runStatement(tx, forget, [toInstant(now)]);
    await runStatement(tx, endOldest, [begun.userId, begun.userId]);
    const [id, secret] = [newId(now), newSecret()];
    const expiresAt = toInstant(new Date(now.getTime() + finishWithin));
    const secretHash = hashSecret(secret);
    const row = { id, ...begun, secretHash, attemptsLeft: attempts, expiresAt };
    await insertRows(tx, PendingSignInEntity, [row]);
    return { row, secret: renderPresented({ id, secret }) };
  }

  /** Null if it is unknown, has expired, or was finished. */
  async find(reader: EntityManager, presented: string): Promise<PendingSignInEntity | null> {
    const named = parsePresented(presented);
    const row = named && (await findRow(reader, PendingSignInEntity, { id: named.id }));
    if (!named || !row || !isSecretOf(row.secretHash, named.secret)) return null;
    return fromInstant(row.expiresAt) > this.clock.now() ? row : null;
  }

  /** Counts an attempt before it is judged. False if there are none left. */
  async spendAttempt(tx: EntityManager, { id }: Pick<PendingSignInEntity, 'id'>): Promise<boolean> {
    return (await runStatement(tx, spend, [id])).length > 0;
  }

  /** False if somebody else was first. */
  async end(tx: EntityManager, { id }: Pick<PendingSignInEntity, 'id'>): Promise<boolean> {
    return (await runStatement(tx, end, [id])).length > 0;
  }
}
