import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret beside the id of the row that has its hash. */
export interface Presented {
  readonly id: string;
  readonly secret: string;
}

const shape = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(.)([\w-]{43})$/;

/** A new secret: 256 random bits in 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The id in 32 hexadecimal digits, a dot or another separator, and the secret: what a cookie or a link carries. */
export function renderPresented({ id, secret }: Presented, separator = '.'): string {
  return `${id.replaceAll('-', '')}${separator}${secret}`;
}

/** Null if the text does not have this format. */
export function parsePresented(text: string, separator = '.'): Presented | null {
  const [, a, b, c, d, e, between, secret] = shape.exec(text) ?? [];
  if (secret === undefined || between !== separator) return null;
  return { id: `${a}-${b}-${c}-${d}-${e}`, secret };
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
