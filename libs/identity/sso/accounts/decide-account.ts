import type { Role } from '@kopij/editorial';
import type { ProviderSettings } from '../settings/provider-settings.js';

/** Why somebody whom a provider knows is not let in. */
export type AccountRefusal =
  /** No rule gives them a role. */
  | 'NO_ROLE'
  /** The provider has not verified their address, and they have no account that is matched without. */
  | 'EMAIL_UNVERIFIED'
  /** Their address is not in a domain that is let in. */
  | 'EMAIL_ELSEWHERE'
  /** The account with their address belongs to another person at this provider. */
  | 'ACCOUNT_TAKEN'
  | 'ACCOUNT_MISSING'
  | 'ACCOUNT_DEACTIVATED';

export interface Account {
  readonly id: string;
  readonly role: Role;
  readonly isActive: boolean;
}

/** What is known of a person when they come back from a provider. */
export interface Arrival {
  readonly email: string | null;
  readonly isInDomains: boolean;
  readonly role: Role | null;
  /** The account that was matched before, by issuer and subject. */
  readonly known: Account | null;
  /** The account with this address. */
  readonly sameEmail: (Account & { readonly hasOtherSubject: boolean }) | null;
}

export type AccountDecision =
  | { readonly refused: AccountRefusal }
  /** @property isNew whether to remember that this person has this account */
  | { readonly userId: string; readonly isNew: boolean; readonly role: Role }
  | { readonly create: { readonly email: string; readonly role: Role } };

/**
 * Whose account it is: the one matched before, or the one with the address, if the provider has verified it. Accounts are never made
 * with an address that nobody has verified: whoever really has it would be matched with that account later.
 */
export function decideAccount(
  { email, isInDomains, role, known, sameEmail }: Arrival,
  { accounts, roles, emailDomains }: Pick<ProviderSettings, 'accounts' | 'roles' | 'emailDomains'>,
): AccountDecision {
  const found = known ?? sameEmail;
  if (found && !found.isActive) return { refused: 'ACCOUNT_DEACTIVATED' };
  if (email === null && (known === null || emailDomains.length > 0)) return { refused: 'EMAIL_UNVERIFIED' };
  if (!isInDomains) return { refused: 'EMAIL_ELSEWHERE' };
  if (roles.length > 0 && role === null) return { refused: 'NO_ROLE' };
  if (known === null && sameEmail?.hasOtherSubject === true) return { refused: 'ACCOUNT_TAKEN' };
  if (found) {
    const now = roles.length > 0 && role !== null ? role : found.role;
    return { userId: found.id, isNew: known === null, role: now };
  }
  if (accounts === 'EXISTING' || email === null) return { refused: 'ACCOUNT_MISSING' };
  return role === null ? { refused: 'NO_ROLE' } : { create: { email, role } };
}
