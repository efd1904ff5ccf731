import { findRows } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { isBuiltIn, UserEntity } from './user.entity.js';

/** Whether this is the only active admin of the whole newsroom, not counting built-in users. */
export async function isLastAdmin(tx: EntityManager, user: UserEntity): Promise<boolean> {
  if (user.role !== 'ADMIN' || user.reach !== 'NEWSROOM' || user.deactivatedAt !== null) return false;
  const admins = await findRows(tx, UserEntity, {
    ...{ role: 'ADMIN', reach: 'NEWSROOM' },
    deactivatedAt: null,
  });
  return admins.every(({ id }) => id === user.id || isBuiltIn(id));
}

/** Whether the newsroom has an active admin, not counting built-in users. */
export async function isAnAdminThere(tx: EntityManager): Promise<boolean> {
  const admins = await findRows(tx, UserEntity, { role: 'ADMIN', deactivatedAt: null });
  return admins.some(({ id }) => !isBuiltIn(id));
}
