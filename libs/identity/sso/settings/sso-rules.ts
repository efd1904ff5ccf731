import { isLoopback } from '@kopij/platform';
import type { TextRule } from './json-reader.js';

const domain = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62}){1,9}$/;
const printable = /^[^\p{Cc}]+$/u;

function shorterThan(most: number, text: string): boolean {
  return text.length <= most && printable.test(text);
}

/** What the texts in the settings of an identity provider have to be. */
export const ssoRules = {
  id: {
    expected: 'a name for addresses: lower-case letters, digits and `-`, at most 40',
    accepts: (text) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text),
  },
  name: { expected: 'a name of 1 to 60 characters', accepts: (text) => shorterThan(60, text) },
  issuer: {
    expected:
      'the address of the issuer, with `https://`, and without a query; with `http://` only on this machine',
    accepts: isIssuer,
  },
  clientId: { expected: 'the id of 1 to 255 characters', accepts: (text) => shorterThan(255, text) },
  path: { expected: 'the path of a file', accepts: (text) => text !== '' && !text.includes('\0') },
  // RFC 6749, section 3.3.
  scope: { expected: 'a scope, such as `email`', accepts: (text) => /^[!#-[\]-~]{1,200}$/.test(text) },
  domain: { expected: 'a domain in lower case, such as `example.com`', accepts: (text) => domain.test(text) },
  claim: { expected: 'the name of a claim, such as `groups`', accepts: (text) => shorterThan(200, text) },
  value: { expected: 'a text of 1 to 500 characters', accepts: (text) => shorterThan(500, text) },
} as const satisfies Record<string, TextRule>;

/** At Microsoft, one address for all organisations in the world. */
const shared = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)\b/;

function isIssuer(text: string): boolean {
  if (text.length > 400 || !URL.canParse(text) || shared.test(text)) return false;
  const { protocol, username, password, search, hash, hostname } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '' || /[?#\s]/.test(text)) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
