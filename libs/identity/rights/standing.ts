import type { Reach, Role } from '@kopij/editorial';
import { Problem, runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** What a user may do at all, apart from what they were granted. */
export interface Standing {
  readonly role: Role;
  readonly reach: Reach;
}

const standingOf = 'SELECT role, reach FROM users WHERE id = ? AND deactivated_at IS NULL';

// SQLite has no row locks and needs none: a transaction is the only writer.
const keepStanding = statement(standingOf, `${standingOf} FOR SHARE`);

/**
 * The standing of a user as a transaction sees it, which nobody else changes until it ends.
 *
 * @throws {Problem} UNAUTHENTICATED if they were deactivated
 */
export async function standingWithin(tx: EntityManager, id: string): Promise<Standing> {
  const [standing] = await runStatement<Standing>(tx, keepStanding, [id]);
  if (standing) return standing;
  throw new Problem('UNAUTHENTICATED', 'This user was deactivated, or does not exist. Ask an admin.');
}
