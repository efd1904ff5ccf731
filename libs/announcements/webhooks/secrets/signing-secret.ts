import { randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret of 256 random bits. */
export function newSigningSecret(): Buffer {
  return randomBytes(32);
}

/** A secret as it is given to a receiver, and as the libraries of Standard Webhooks take it. */
export function renderSigningSecret(secret: Buffer): string {
  return `${prefix}${secret.toString('base64')}`;
}
