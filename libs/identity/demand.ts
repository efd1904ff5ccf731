import type { Actor } from '@kopij/editorial';
import { MissingRight, Problem } from '@kopij/platform';
import { leastRole, may, scopesFor, type Permission } from './permissions.js';

/**
 * Lets through whoever has the permission. Use cases ask for themselves, since not every writer comes through a resolver.
 *
 * @throws {Problem} UNAUTHENTICATED when nobody is signed in; {@link MissingRight} when the role, or the token, has no such permission
 */
export function demand(actor: Actor | null, permission: Permission): asserts actor is Actor {
  if (actor === null) throw new Problem('UNAUTHENTICATED', 'Sign in with a token to do this.');
  if (may(actor, permission)) return;
  if (may({ role: actor.role }, permission)) throw MissingRight.ofToken(scopesFor(permission));
  throw MissingRight.ofRole(leastRole(permission));
}
