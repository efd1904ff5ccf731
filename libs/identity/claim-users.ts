import { findRow } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { commandLineUserId, UserEntity } from './user.entity.js';

/**
 * Makes changes of users, and of their tokens, wait for each other until the transaction ends: what is read after this
 * is still true when it is written. Two admins who demote each other at once would otherwise both find a second admin.
 */
export async function claimUsers(tx: EntityManager): Promise<void> {
  // The one row that is always there.
  await findRow(tx, UserEntity, { id: commandLineUserId }, { lock: true });
}
