import { ProviderFault } from './provider-fault.js';

/** How far the clocks of a provider and of Kopij may differ, in seconds. */
export const tolerance = 60;

/**
 * Checks that an ID token was made for this sign-in: after it began, and not in the future. The library leaves that to us, and only
 * says that a token has expired.
 *
 * @param issuedAt the claim `iat`, in seconds
 * @throws {ProviderFault} CLOCK
 */
export function demandFresh(issuedAt: number, startedAt: Date, now: Date): void {
  const earliest = Math.floor(startedAt.getTime() / 1_000) - tolerance;
  const latest = Math.ceil(now.getTime() / 1_000) + tolerance;
  if (issuedAt < earliest) throw new ProviderFault('CLOCK', `${earliest - issuedAt} s too early`);
  if (issuedAt > latest) throw new ProviderFault('CLOCK', `${issuedAt - latest} s too late`);
}
