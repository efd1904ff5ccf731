import {
  Clock,
  findRowsThat,
  fromInstant,
  insertRows,
  newId,
  resealRows,
  rowsThat,
  runStatement,
  SecretBox,
  statement,
  toInstant,
  updateRow,
  type Unreadable,
} from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pauseAfterWrongCodes } from './pause-after-wrong-codes.js';
import { newTotpSecret, stepOfCode } from './totp-code.js';
import { TotpSecretEntity } from './totp-secret.entity.js';

/** How long somebody has to give the first code, in milliseconds. */
const setUpWithin = 15 * 60_000;

/** What became of a code. PAUSED: too many wrong ones. UNREADABLE: the key of the secret is no longer among the settings, or the secret is damaged. */
export type CodeVerdict = 'RIGHT' | 'WRONG' | 'PAUSED' | 'UNREADABLE';

const countingLocked = rowsThat(
  'WHERE user_id = ? AND confirmed_at IS NOT NULL',
  'WHERE user_id = ? AND confirmed_at IS NOT NULL FOR UPDATE',
);
const beingSetUp = rowsThat(
  'WHERE user_id = ? AND confirmed_at IS NULL AND created_at > ?',
  'WHERE user_id = ? AND confirmed_at IS NULL AND created_at > ? FOR UPDATE',
);
const removeUnconfirmed = statement('DELETE FROM totp_secrets WHERE user_id = ? AND confirmed_at IS NULL');
const removeOthers = statement('DELETE FROM totp_secrets WHERE user_id = ? AND id <> ?');
const removeAll = statement('DELETE FROM totp_secrets WHERE user_id = ?');

/** The only code that reads and writes secrets of apps that make codes. */
@Injectable()
export class TotpSecretStore {
  private readonly log = new Logger('SecondFactors');

  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** Whether the operator has set a key to encrypt secrets with. */
  get canBegin(): boolean {
    return this.box.currentKeyId !== null;
  }

  /**
   * Makes a secret that counts once a code of it is given. The one that counts now goes on counting until then.
   *
   * @returns the secret, in base32: this is the only time that it leaves the store
   */
  async begin(tx: EntityManager, userId: string): Promise<string> {
    const now = this.clock.now();
    const [id, secret] = [newId(now), newTotpSecret()];
    await runStatement(tx, removeUnconfirmed, [userId]);
    const sealed = this.box.seal(Buffer.from(secret), id);
    const unused = { confirmedAt: null, lastStep: null, wrongCodes: 0, pausedUntil: null };
    await insertRows(tx, TotpSecretEntity, [{ id, userId, ...sealed, createdAt: toInstant(now), ...unused }]);
    return secret;
  }

  /** Lets the secret that is being set up count, in place of the one before, if this is a code of it. Null if there is none. */
  async confirm(tx: EntityManager, userId: string, code: string): Promise<CodeVerdict | null> {
    const now = this.clock.now();
    const since = toInstant(new Date(now.getTime() - setUpWithin));
    const [row] = await findRowsThat(tx, TotpSecretEntity, beingSetUp, [userId, since]);
    if (!row) return null;
    const verdict = await this.judge(tx, row, code);
    if (verdict === 'RIGHT') await runStatement(tx, removeOthers, [userId, row.id]);
    return verdict;
  }

  /** Takes a code of the secret that counts, once: of two at the same time, on whatever servers, only one is right. */
  async take(tx: EntityManager, userId: string, code: string): Promise<CodeVerdict> {
    const [row] = await findRowsThat(tx, TotpSecretEntity, countingLocked, [userId]);
    return row ? this.judge(tx, row, code) : 'WRONG';
  }

  async has(reader: EntityManager, userId: string): Promise<boolean> {
    return (await this.confirmedAt(reader, userId)) !== null;
  }

  /** Since when codes count; null if they do not. */
  async confirmedAt(reader: EntityManager, userId: string): Promise<string | null> {
    const rows = await findRowsThat(reader, TotpSecretEntity, rowsThat('WHERE user_id = ?'), [userId]);
    return rows.find(({ confirmedAt }) => confirmedAt !== null)?.confirmedAt ?? null;
  }

  /** @returns whether there was one that counted */
  async remove(tx: EntityManager, userId: string): Promise<boolean> {
    const had = await this.has(tx, userId);
    await runStatement(tx, removeAll, [userId]);
    return had;
  }

  /**
   * Seals with the current key what was sealed with a former one.
   *
   * @returns those that cannot be read, and stay as they are
   */
  reseal(tx: EntityManager): Promise<Unreadable<TotpSecretEntity>> {
    return resealRows(tx, TotpSecretEntity, this.box);
  }

  /** Notes in the row, which is locked, what became of a code. The first right one makes the secret count. */
  private async judge(tx: EntityManager, row: TotpSecretEntity, code: string): Promise<CodeVerdict> {
    const now = this.clock.now();
    if (row.pausedUntil !== null && fromInstant(row.pausedUntil) > now) return 'PAUSED';
    const read = this.box.read(row, row.id);
    if (read === 'DAMAGED') this.log.error(`The secret of the app of user ${row.userId} is damaged.`);
    if (typeof read === 'string') return 'UNREADABLE';
    const lastStep = stepOfCode(code, { secret: read.toString(), now, lastStep: row.lastStep });
    if (lastStep === null) {
      const wrongCodes = row.wrongCodes + 1;
      const pause = pauseAfterWrongCodes(wrongCodes);
      const pausedUntil = pause === 0 ? null : toInstant(new Date(now.getTime() + pause));
      await updateRow(tx, TotpSecretEntity, { ...row, wrongCodes, pausedUntil });
      return 'WRONG';
    }
    const confirmedAt = row.confirmedAt ?? toInstant(now);
    await updateRow(tx, TotpSecretEntity, {
      ...row,
      confirmedAt,
      lastStep,
      wrongCodes: 0,
      pausedUntil: null,
    });
    return 'RIGHT';
  }
}
