import type { Actor } from '@kopij/editorial';
import { MissingRight, Problem } from '@kopij/platform';
import { leastRole, may, scopesFor, type Permission } from './permissions.js';

/**
 * Requires a permission. Use cases check it themselves, because not every caller comes through a resolver.
 *
 * @throws {Problem} UNAUTHENTICATED for anonymous callers; {@link MissingRight} if the role or the token lacks the permission
 */
export function demand(actor: Actor | null, permission: Permission): asserts actor is Actor {
  if (actor === null) throw new Problem('UNAUTHENTICATED', 'You need a token to do this.');
  if (may(actor, permission)) return;
  if (may({ role: actor.role }, permission)) throw MissingRight.ofToken(scopesFor(permission));
  throw MissingRight.ofRole(leastRole(permission));
}
