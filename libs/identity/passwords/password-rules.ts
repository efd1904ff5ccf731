import type { IdentityRefusalCode } from '../contract/outcome.js';

const shortest = 12;
const longestPassword = 128;

let common: Promise<ReadonlySet<string>> | undefined;

interface Owner {
  readonly name: string;
  readonly email: string;
}

/** Why somebody cannot have this password; null if they can. Length is what counts: no mix of signs is demanded. */
export async function passwordRefusal(password: string, owner: Owner): Promise<IdentityRefusalCode | null> {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < shortest) return 'PASSWORD_TOO_SHORT';
  if (length > longestPassword) return 'PASSWORD_TOO_LONG';
  if (new Set(plain).size < 4 || (await commonPasswords()).has(plain)) return 'PASSWORD_COMMON';
  return isOf(plain, owner) ? 'PASSWORD_IS_YOURS' : null;
}

/** Loaded when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => {
    const listed: readonly (string | number)[] = dictionary['passwords-common'];
    return new Set(listed.map(String).filter((each) => each.length >= shortest));
  });
  return common;
}

/** Whether little is left of it without the owner's name and address. */
function isOf(plain: string, { name, email }: Owner): boolean {
  const parts = `${name} ${email}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 2);
  let left = plain.replaceAll(email.toLowerCase(), '');
  for (const part of parts) left = left.replaceAll(part, '');
  return left !== plain && [...left].length < 8;
}
