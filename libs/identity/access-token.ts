import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token says of itself: which row it belongs to, and the secret that proves it. */
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

/** Null when the text is not in the shape of a token. */
export function parseToken(text: string): PresentedToken | null {
  const [, a, b, c, d, e, secret] = shape.exec(text) ?? [];
  return secret === undefined ? null : { id: `${a}-${b}-${c}-${d}-${e}`, secret };
}

/**
 * SHA-256, in hexadecimal. A slow password hash protects secrets that people choose, by making each guess dear. Nobody
 * guesses 256 random bits, however cheap a guess is; and this runs for every request.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes equally long wherever the difference is. */
export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), createHash('sha256').update(secret).digest());
}
