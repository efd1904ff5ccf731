import { withoutInvisible } from '@kopij/editorial';
import { isEmail } from 'class-validator';
import { Not, type EntityManager } from 'typeorm';
import { refused, type Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

/** The form in which an address is stored and looked up. */
export function normalizeEmail(written: string): string {
  return written.trim().toLowerCase();
}

/**
 * Why the user cannot have this address; null when they can. Users must have been claimed.
 *
 * @param email normalized
 */
export async function checkEmail(
  tx: EntityManager,
  { id, email }: Pick<UserEntity, 'id' | 'email'>,
): Promise<Refused | null> {
  // A second account must not look like the first.
  if (!isEmail(email) || withoutInvisible(email) !== email) return refused('EMAIL_MALFORMED', 'email');
  return (await tx.existsBy(UserEntity, { email, id: Not(id) })) ? refused('EMAIL_TAKEN', 'email') : null;
}
