import { parsePresented, renderPresented, type Presented } from '../secrets/secret.js';

const prefix = 'kopij_';

/** `kopij_`, the id of the token's row in 32 hexadecimal digits, `_`, and the secret. */
export function renderToken(token: Presented): string {
  return prefix + renderPresented(token, '_');
}

/** Null if the text does not have the format of a token. */
export function parseToken(text: string): Presented | null {
  return text.startsWith(prefix) ? parsePresented(text.slice(prefix.length), '_') : null;
}
