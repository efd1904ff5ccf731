import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { commandLineUserId, UserEntity } from './user.entity.js';

/** Whether no person but this one is an active admin. The user of the command line is no person. */
export async function isLastAdmin(tx: EntityManager, user: UserEntity): Promise<boolean> {
  if (user.role !== 'ADMIN' || user.deactivatedAt !== null) return false;
  return !(await tx.existsBy(UserEntity, {
    id: Not(In([user.id, commandLineUserId])),
    role: 'ADMIN',
    deactivatedAt: IsNull(),
  }));
}
