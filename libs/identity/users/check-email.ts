import { withoutInvisible } from '@kopij/editorial';
import { findRow } from '@kopij/platform';
import { isEmail } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { refused, type Refused } from '../contract/outcome.js';
import { UserEntity } from './user.entity.js';

/** Normalises an address for storage and lookup. */
export function normalizeEmail(written: string): string {
  return written.trim().toLowerCase();
}

/**
 * Why the user cannot have this address; null if they can. The users must be locked (see {@link claimUsers}).
 *
 * @param email normalized
 */
export async function checkEmail(
  tx: EntityManager,
  { id, email }: Pick<UserEntity, 'id' | 'email'>,
): Promise<Refused | null> {
  // Two accounts must not have addresses that look alike.
  if (!isEmail(email) || withoutInvisible(email) !== email) return refused('EMAIL_MALFORMED', 'email');
  const owner = await findRow(tx, UserEntity, { email });
  return owner && owner.id !== id ? refused('EMAIL_TAKEN', 'email') : null;
}
