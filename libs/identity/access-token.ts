import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The parts of a token: the id of its row, and the secret. */
export interface PresentedToken {
  id: string;
  secret: string;
}

const shape = /^kopij_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** A new secret: 256 random bits in 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** `kopij_`, the id of the token's row in 32 hexadecimal digits, `_`, and the secret. */
export function renderToken({ id, secret }: PresentedToken): string {
  return `kopij_${id.replaceAll('-', '')}_${secret}`;
}

/** Null if the text does not have the format of a token. */
export function parseToken(text: string): PresentedToken | null {
  const [, a, b, c, d, e, secret] = shape.exec(text) ?? [];
  return secret === undefined ? null : { id: `${a}-${b}-${c}-${d}-${e}`, secret };
}

/**
 * SHA-256, in hexadecimal. A slow password hash is for secrets that people choose. 256 random bits cannot be
 * guessed, however cheap a guess is, and this runs on every request.
 */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

/** Compares in constant time. */
export function isSecretOf(stored: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(stored, 'hex'), hash('sha256', secret, 'buffer'));
}
