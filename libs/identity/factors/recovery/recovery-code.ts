import { hash, randomBytes } from 'node:crypto';

/** Crockford's base32: without letters that are taken for digits, or for one another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'; // cspell:disable-line

const isCode = new RegExp(`^[${letters}]{16}$`);

/** 80 random bits, in four groups of four letters, to be written on paper. */
export function newRecoveryCode(): string {
  // 256 is a multiple of 32: each letter is as likely as another.
  const code = [...randomBytes(16)].map((byte) => letters.charAt(byte % letters.length)).join('');
  return code.replace(/(.{4})(?!$)/g, '$1-');
}

/**
 * The hash to store and to look up, of however the code was typed. Null if it does not look like one. SHA-256 does, as for tokens:
 * 80 random bits are not guessed from a stolen backup, however cheap a guess is.
 */
export function hashRecoveryCode(userId: string, typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return isCode.test(code) ? hash('sha256', `${userId} ${code}`) : null;
}
