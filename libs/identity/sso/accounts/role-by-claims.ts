import type { Role } from '@kopij/editorial';
import type { Claims, Proof } from '../protocol/proof.js';
import type { ProviderSettings, RoleRule } from '../settings/provider-settings.js';

type RoleSettings = Pick<ProviderSettings, 'roles' | 'defaultRole'>;
type Said = Pick<Proof, 'idToken' | 'userInfo'>;

/**
 * The role that the claims give: by the first rule that fits, or else the default. Groups may stand in the ID token or in what the
 * provider says when it is asked.
 *
 * @returns null if no rule fits and there is no default: such people are not let in
 */
export function roleByClaims({ roles, defaultRole }: RoleSettings, { idToken, userInfo }: Said): Role | null {
  const fitting = roles.find((rule) => fits(rule, idToken) || fits(rule, userInfo));
  return fitting?.role ?? defaultRole;
}

function fits({ claim, value }: RoleRule, claims: Claims): boolean {
  const found = claim.reduce<unknown>(inside, claims);
  return Array.isArray(found) ? found.some((item) => isText(item, value)) : isText(found, value);
}

function inside(outer: unknown, name: string): unknown {
  const isObject = typeof outer === 'object' && outer !== null && !Array.isArray(outer);
  return isObject && Object.hasOwn(outer, name) ? (outer as Claims)[name] : undefined;
}

/** A claim may also be a number, or true. */
function isText(found: unknown, value: string): boolean {
  return ['string', 'number', 'boolean'].includes(typeof found) && String(found) === value;
}
