import { findRow } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { commandLineUserId, UserEntity } from './user.entity.js';

/**
 * Serialises changes to users and their tokens until the transaction ends, so that what is read after this stays
 * true. Otherwise two admins who demote each other at the same time would both find a second admin.
 */
export async function claimUsers(tx: EntityManager): Promise<void> {
  // A row that always exists.
  await findRow(tx, UserEntity, { id: commandLineUserId }, { lock: true });
}
