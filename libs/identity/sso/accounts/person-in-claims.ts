import { withoutInvisible } from '@kopij/editorial';
import { isEmail } from 'class-validator';
import { normalizeEmail } from '../../users/check-email.js';
import type { Claims, Proof } from '../protocol/proof.js';
import type { ProviderSettings } from '../settings/provider-settings.js';

type Said = Pick<Proof, 'idToken' | 'userInfo'>;

const longestName = 120;
const longestEmail = 254;

/**
 * The address that the provider has verified, in lower case; null if it says of none that it was. Address and verification have to
 * stand in the same place, so that the one is about the other.
 */
export function verifiedEmail(
  { emailVerifiedClaim }: Pick<ProviderSettings, 'emailVerifiedClaim'>,
  { idToken, userInfo }: Said,
): string | null {
  for (const { email, [emailVerifiedClaim]: isVerified } of [idToken, userInfo]) {
    if (typeof email !== 'string' || email.length > longestEmail || !isTrue(isVerified)) continue;
    const address = normalizeEmail(email);
    // An address that looks like another one is nobody's.
    if (isEmail(address) && withoutInvisible(address) === address) return address;
  }
  return null;
}

/** Apple says "true"; Microsoft’s `xms_edov` is true, or "1". */
function isTrue(claim: unknown): boolean {
  return claim === true || claim === 'true' || claim === 1 || claim === '1';
}

/** Whether people with this address are let in. */
export function isInDomains(email: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1));
}

/** What to call somebody: by the claims, or else by their address. */
export function nameInClaims({ idToken, userInfo }: Said, email: string): string {
  const [, local = email] = /^(.+)@/.exec(email) ?? [];
  return nameOf(idToken) ?? nameOf(userInfo) ?? local.slice(0, longestName);
}

function nameOf({ name, given_name: given, family_name: family }: Claims): string | null {
  const both = [given, family].filter((part) => typeof part === 'string').join(' ');
  return [name, both].map(asLine).find((line) => line !== null) ?? null;
}

/** One line with something to see on it; null if there is none. */
function asLine(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const line = withoutInvisible(claim.slice(0, 1_000))
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return line === ''
    ? null
    : line
        .slice(0, longestName)
        .replace(/\p{Cs}/u, '')
        .trim();
}

/** Whether the provider says that it asked for more than one factor (RFC 8176), in a way the operator counts as such. */
export function isMultiFactor(
  { secondFactor }: Pick<ProviderSettings, 'secondFactor'>,
  { idToken: { amr, acr } }: Said,
): boolean {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return (
    secondFactor.amr.some((value) => methods.includes(value)) ||
    (typeof acr === 'string' && secondFactor.acr.includes(acr))
  );
}
