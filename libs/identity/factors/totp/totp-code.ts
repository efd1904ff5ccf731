import { generateSecret, generateURI, verifySync } from 'otplib';

/** How far the clocks of a phone and the server may be apart, in seconds: one step. */
const tolerance = 30;

/** A new secret of 160 random bits, in base32: what RFC 4226 recommends, and every app takes. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What an app reads from a QR code, as Google's key URI format has it. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return generateURI({ issuer: withoutColon(issuer), label: withoutColon(account), secret });
}

/** A colon ends the issuer, for apps; the library does not encode it. */
function withoutColon(name: string): string {
  return name.replaceAll(':', '');
}

/**
 * The time step of a code, if it is right now or within one step of now. Null if it is wrong, or of no later step than the last
 * one: a code that somebody has looked at over a shoulder is worth nothing.
 */
export function stepOfCode(
  code: string,
  { secret, now, lastStep }: { secret: string; now: Date; lastStep: number | null },
): number | null {
  const token = code.replace(/\s/g, '');
  // The library throws for what does not look like a code.
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1_000);
  const found = verifySync({ secret, token, epoch, epochTolerance: tolerance });
  if (!found.valid || !('timeStep' in found)) return null;
  // Its own `afterTimeStep` throws if the clock was set back since the last code.
  return lastStep === null || found.timeStep > lastStep ? found.timeStep : null;
}
