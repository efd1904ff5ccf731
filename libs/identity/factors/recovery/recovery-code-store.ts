import {
  Clock,
  countRowsThat,
  insertRows,
  newId,
  rowsThat,
  runStatement,
  statement,
  toInstant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { hashRecoveryCode, newRecoveryCode } from './recovery-code.js';

/** How many somebody gets at a time. */
const codesMade = 10;

const removeAll = statement('DELETE FROM recovery_codes WHERE user_id = ?');
const use = statement(
  'UPDATE recovery_codes SET used_at = ? WHERE user_id = ? AND code_hash = ? AND used_at IS NULL RETURNING id',
);
const unused = rowsThat('WHERE user_id = ? AND used_at IS NULL');

/** The only code that reads and writes recovery codes. */
@Injectable()
export class RecoveryCodeStore {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes new codes. Former ones count no more.
   *
   * @returns the codes: this is the only time that they can be seen
   */
  async replace(tx: EntityManager, userId: string): Promise<string[]> {
    await runStatement(tx, removeAll, [userId]);
    const now = this.clock.now();
    const codes = Array.from({ length: codesMade }, newRecoveryCode);
    const rows = codes.map((code) => ({
      ...{ id: newId(now), userId, codeHash: hashRecoveryCode(userId, code) ?? '' },
      ...{ createdAt: toInstant(now), usedAt: null },
    }));
    await insertRows(tx, RecoveryCodeEntity, rows);
    return codes;
  }

  /** Uses up a code. Of two who use it at the same time, only one is right. */
  async take(tx: EntityManager, userId: string, typed: string): Promise<boolean> {
    const codeHash = hashRecoveryCode(userId, typed);
    if (codeHash === null) return false;
    const now = toInstant(this.clock.now());
    return (await runStatement(tx, use, [now, userId, codeHash])).length > 0;
  }

  /** How many are left. */
  left(reader: EntityManager, userId: string): Promise<number> {
    return countRowsThat(reader, RecoveryCodeEntity, unused, [userId]);
  }

  async removeAll(tx: EntityManager, userId: string): Promise<void> {
    await runStatement(tx, removeAll, [userId]);
  }
}
