import type { Actor } from '@kopij/editorial';
import { findRow } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { demand } from '../access/demand.js';
import { standingWithin } from '../rights/standing.js';
import { commandLineUserId, UserEntity } from './user.entity.js';

/**
 * Serialises changes to users and their tokens until the transaction ends, so that what is read after this stays
 * true. Otherwise two admins who demote each other at the same time would both find a second admin.
 */
export async function claimUsers(tx: EntityManager): Promise<void> {
  // A row that always exists.
  await findRow(tx, UserEntity, { id: commandLineUserId }, { lock: true });
}

/**
 * The same, for somebody who manages users, and may have lost the right to since their request came in.
 *
 * @throws {Problem} UNAUTHENTICATED, {@link MissingRight}
 */
export async function claimUsersFor(tx: EntityManager, actor: Actor): Promise<void> {
  await claimUsers(tx);
  demand({ ...actor, ...(await standingWithin(tx, actor.id)) }, 'user:manage');
}
