import { Clock, findRow, insertRows, newId, runStatement, statement, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashSecret, isSecretOf, newSecret, parsePresented, renderPresented } from '../secrets/secret.js';
import { OneTimeLinkEntity, type LinkKind } from './one-time-link.entity.js';

const hour = 60 * 60 * 1_000;

/** How long each lasts, in milliseconds. */
const lifetimes: Record<LinkKind, number> = { INVITATION: 72 * hour, RESET: hour, FIRST_ADMIN: hour };

const expired = statement('DELETE FROM one_time_links WHERE expires_at <= ?');
const ofUser = statement('DELETE FROM one_time_links WHERE user_id = ?');
const notOfOperator = statement(
  'DELETE FROM one_time_links WHERE user_id = ? AND by_operator = 0',
  'DELETE FROM one_time_links WHERE user_id = ? AND NOT by_operator',
);
const one = statement('DELETE FROM one_time_links WHERE id = ?');
const firstAdmins = statement(`DELETE FROM one_time_links WHERE kind = 'FIRST_ADMIN'`);

/** The only code that makes and uses one-time links. The users must be locked while a link is used ({@link claimUsers}). */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes a link, which replaces the earlier ones of its user. One that the operator handed over is replaced only by another of
   * theirs: strangers can ask for mail with a link.
   *
   * @returns its token, which is not stored
   */
  async make(
    tx: EntityManager,
    { kind, userId, byOperator }: Pick<OneTimeLinkEntity, 'kind' | 'userId' | 'byOperator'>,
  ): Promise<string> {
    const now = this.clock.now();
    await runStatement(tx, expired, [toInstant(now)]);
    if (userId !== null) await runStatement(tx, byOperator ? ofUser : notOfOperator, [userId]);
    const [id, secret] = [newId(now), newSecret()];
    const expiresAt = toInstant(new Date(now.getTime() + lifetimes[kind]));
    await insertRows(tx, OneTimeLinkEntity, [
      { id, userId, kind, byOperator, secretHash: hashSecret(secret), expiresAt },
    ]);
    return renderPresented({ id, secret });
  }

  /** The link of a token; null if there is none, any more. @param lock in the transaction that uses it */
  async find(
    reader: EntityManager,
    token: string,
    { lock }: { readonly lock: boolean },
  ): Promise<OneTimeLinkEntity | null> {
    const presented = parsePresented(token);
    const link = presented && (await findRow(reader, OneTimeLinkEntity, { id: presented.id }, { lock }));
    if (!presented || !link || !isSecretOf(link.secretHash, presented.secret)) return null;
    return link.expiresAt > toInstant(this.clock.now()) ? link : null;
  }

  /** Uses a link up, with the others of its user. */
  async use(tx: EntityManager, { id, kind, userId }: OneTimeLinkEntity): Promise<void> {
    await runStatement(tx, one, [id]);
    if (userId !== null) await this.removeOf(tx, userId);
    if (kind === 'FIRST_ADMIN') await runStatement(tx, firstAdmins, []);
  }

  async removeOf(tx: EntityManager, userId: string): Promise<void> {
    await runStatement(tx, ofUser, [userId]);
  }
}
