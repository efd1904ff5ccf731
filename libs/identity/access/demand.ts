import type { Actor } from '@kopij/editorial';
import { MissingRight, Problem } from '@kopij/platform';
import { leastRole, may, scopesFor, type Permission } from './permissions.js';

/**
 * Requires a permission. Use cases check it themselves, because not every caller comes through a resolver.
 *
 * @throws {Problem} UNAUTHENTICATED for anonymous callers; {@link MissingRight} if the role, the reach or the token lacks the permission
 */
export function demand(actor: Actor | null, permission: Permission): asserts actor is Actor {
  if (actor === null) throw new Problem('UNAUTHENTICATED', 'You need a token to do this.');
  if (may(actor, permission)) return;
  if (!may({ role: actor.role }, permission)) throw MissingRight.ofRole(leastRole(permission));
  if (!may({ ...actor, reach: 'NEWSROOM' }, permission)) throw MissingRight.ofToken(scopesFor(permission));
  throw MissingRight.ofReach();
}

/**
 * The same, for what leads to a session, which no scope limits: a limited token may not do it, whatever its scopes.
 *
 * @throws {Problem} UNAUTHENTICATED, {@link MissingRight}
 */
export function demandWhole(actor: Actor | null, permission: Permission): asserts actor is Actor {
  demand(actor, permission);
  if (actor.scopes !== undefined) throw MissingRight.ofLimitedToken();
}
