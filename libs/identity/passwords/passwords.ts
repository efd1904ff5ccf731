import { findRow, toInstant, upsertRow } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { PasswordEntity } from './password.entity.js';

/** The only code that reads and writes hashes of passwords. */
export const Passwords = {
  of(reader: EntityManager, userId: string): Promise<PasswordEntity | null> {
    return findRow(reader, PasswordEntity, { userId });
  },

  async set(tx: EntityManager, userId: string, hash: string, now: Date): Promise<void> {
    await upsertRow(tx, PasswordEntity, { userId, hash, changedAt: toInstant(now) });
  },
};
